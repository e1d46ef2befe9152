import Domain
import Kernel
import Store

/// The campaigns of a mine, newest first, and those of the past of which only figures are known.
enum MineDays {
    static let tab = MineTab(
        name: "double-full-days", title: DoubleFullDayTexts.title, permission: .readDoubleFullDays
    ) { site, reading in
        let visit = reading.visit
        let after = try reading.query["cursor"].map { try DayCursor($0).orThrow(Flaw.noCursor) }
        let page = try DoubleFullDayStore.page(
            of: site.id, after: after.map { ($0.heldOn, $0.id) }, limit: length, for: visit.actor, reading.db)
        let next = page.rows.count == length ? page.rows.last.map { DayCursor($0.day).text } : nil
        let none: HTML = "<div class=\"empty\"><p>\(DoubleFullDayTexts.none(visit.language))</p></div>"
        let lists = Address("/checklists", ["mine": site.id.text]).href
        let address = Address("/mines/\(site.id)/double-full-days", reading.query)
        return """
            <p class="second">\(ShellTexts.count(page.total)(visit.language))</p>\
            <p><a href="\(href: lists)">\(ChecklistTexts.ofMine(visit.language))</a></p>\
            \(page.rows.isEmpty ? none : CampaignTable(page.rows, visit.language).html)\(Pager(next, address, visit).html)
            """
    }

    private static let length = 24
}
