import Domain
import Kernel
import Store

/// The violations of a mine: to its own people the records that they may read, to everybody above it numbers.
enum MineViolations {
    static let tab = MineTab(name: "violations", title: ViolationTexts.title, permission: .readViolations) {
        site, reading in
        let visit = reading.visit
        guard visit.actor.site == site.id else {
            let days: HTML = "<p class=\"second\">\(RefusalTexts.days(visit.language))</p>"
            return days + (try ViolationTrendsPage(reading, visit.book, of: site.id).figures)
        }
        let after = try reading.query["cursor"].map { try TimeCursor<ViolationSubject>($0).orThrow(Flaw.noCursor) }
        let page = try ViolationStore.page(of: site.id, after: after, limit: length, for: visit.actor, reading.db)
        let next = page.rows.count == length ? page.rows.last?.cursor : nil
        let none: HTML = "<div class=\"empty\"><p>\(ViolationTexts.empty(visit.language))</p></div>"
        let address = Address("/mines/\(site.id)/violations", reading.query)
        return """
            <p class="second">\(ShellTexts.count(page.total)(visit.language))</p>\
            \(page.rows.isEmpty ? none : ViolationTable(page.rows, visit).html)\(Pager(next, address, visit).html)
            """
    }

    private static let length = 50
}
