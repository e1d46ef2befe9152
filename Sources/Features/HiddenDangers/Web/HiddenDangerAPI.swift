import Database
import Domain
import Kernel
import Store

/// Version 1 of the JSON interface to hidden dangers: the same nouns as the pages.
struct HiddenDangerAPI: Sendable {
    private typealias Texts = HiddenDangerTexts

    static let filters: [Asking] = [words.asking, phase.asking, mine.asking]
    private static let words = Ask.text("q", Texts.search).optional
    private static let phase = Ask.choice("state", Texts.phase, HiddenDanger.Phase.self, Texts.name).optional
    private static let mine: Question<SiteID?> = Ask.reference("mine", Texts.site).optional

    func add(to routes: Routes) {
        routes.list("hidden-dangers", .readHiddenDangers, Texts.listing, of: .hiddenDangerRow, by: Self.filters, list)
        routes.show("hidden-dangers/:id", .readHiddenDangers, Texts.showing, as: .hiddenDanger) { reading in
            let kept = try HiddenDangerStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept.danger, kept.version)
        }
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<HiddenDangerRow> {
        let cursor = try listing.cursor.map { text in
            try HiddenDangerCursor(text).orThrow(Flaw("cursor", "游标无效，请从第一页开始。", "This is no cursor of ours; begin with the first page."))
        }
        let filter = HiddenDangerFilter(
            words: try listing.input(Self.words) ?? "", phase: try listing.input(Self.phase), site: try listing.input(Self.mine),
            limit: listing.limit, cursor: cursor)
        let page = try HiddenDangerStore.page(filter, for: listing.visit.actor, listing.db)
        let last = page.rows.count == filter.limit ? page.rows.last : nil
        return Page(
            rows: page.rows, total: page.total, next: last.map { HiddenDangerCursor(reportedAt: $0.reportedAt, id: $0.id).text })
    }
}

extension Shape<HiddenDangerRow> {
    static let hiddenDangerRow = Shape("HiddenDangerRow", [
        .id("id") { $0.id }, .whole("number") { $0.num }, .text("what") { $0.what }, .code("state") { $0.phase },
        .code("grade") { $0.grade }, .text("site") { $0.siteName }, .maybe("place") { $0.place },
        .maybe("assignee") { $0.assignee }, .day("deadline") { $0.deadline }, .instant("reportedAt") { $0.reportedAt },
    ])
}

extension Shape<HiddenDanger> {
    static let hiddenDanger = Shape("HiddenDanger", [
        .id("id") { $0.id }, .text("what") { $0.finding.what }, .code("state") { $0.phase }, .code("grade") { $0.grade },
        .id("mine") { $0.site }, .maybe("place") { $0.finding.placeText }, .id("assignee") { $0.assignment?.person },
        .day("deadline") { $0.deadline }, .instant("reportedAt") { $0.reportedAt },
        .list("photos", .dangerPhoto) { $0.photos },
    ])
}
