import Domain
import Kernel
import Store

/// The dangers of a mine that are or were under listed supervision, last changed first.
enum MineListings {
    static let tab = MineTab(
        name: "listed-supervision", title: ListedSupervisionTexts.title, permission: .readHiddenDangers
    ) { site, reading in
        let visit = reading.visit
        let after = try reading.query["cursor"].map { try ListingCursor($0).orThrow(Flaw.noCursor) }
        let page = try ListedSupervisionStore.page(
            of: site.id, after: after, limit: length, for: visit.actor, reading.db)
        let next = page.rows.count == length ? page.rows.last?.cursor.text : nil
        let table = ListingTable(page.rows.map(\.row), isPublic: false, visit.context.zone, visit.language)
        let address = Address("/mines/\(site.id)/listed-supervision", reading.query)
        return """
            <p class="second">\(ShellTexts.count(page.total)(visit.language))</p>\(table.html)\(Pager(next, address, visit).html)
            """
    }

    private static let length = 50
}
