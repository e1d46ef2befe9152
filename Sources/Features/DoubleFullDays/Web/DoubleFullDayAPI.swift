import Domain
import Kernel
import Store

/// What other programs read of the campaigns.
struct DoubleFullDayAPI: Sendable {
    private typealias Texts = DoubleFullDayTexts
    private static let mine = Ask.reference("mine", Texts.mine).optional as Question<SiteID?>
    private static let month = Ask.text("month", Texts.month, most: 7).optional
    private static let state = Ask.choice("state", Texts.state, CheckItemRow.State.self, Texts.name).optional
    private static let checker = Ask.person("checker", Texts.checker).optional
    private static let system = Ask.text("system", Texts.system).optional

    func add(to routes: Routes) {
        routes.list(
            "double-full-days", .readDoubleFullDays, Texts.listing, of: .doubleFullDay,
            by: [Self.mine.asking, Self.month.asking], list)
        routes.show("double-full-days/:id", .readDoubleFullDays, Texts.showing, as: .doubleFullDay) { reading in
            let kept = try DoubleFullDayStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept, kept.version)
        }
        routes.list(
            "double-full-days/:id/items", .readDoubleFullDays, Texts.itemListing, of: .checkItem,
            by: [Self.state.asking, Self.checker.asking, Self.system.asking], items)
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<DoubleFullDayStore.Kept> {
        let after = try listing.cursor.map { try DayCursor($0).orThrow(Flaw.noCursor) }
        let month = try listing.input(Self.month).map {
            try CampaignMonth($0).orThrow(Flaw("month", "请按 2026-11 的格式填写月份。", "Write the month as 2026-11."))
        }
        let page = try DoubleFullDayStore.page(
            of: try listing.input(Self.mine), in: month, after: after.map { ($0.heldOn, $0.id) }, limit: listing.limit,
            for: listing.visit.actor, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(rows: page.rows, total: page.total, next: last.map { DayCursor($0.day).text })
    }

    @Sendable private func items(_ listing: Listing) throws -> Page<CheckItemRow> {
        let kept = try DoubleFullDayStore.known(listing.parts["id"] ?? "", for: listing.visit.actor, listing.db)
        let after = try listing.cursor.map { try Int($0).orThrow(Flaw.noCursor) }
        let filter = CheckItemFilter(
            state: try listing.input(Self.state), group: try listing.input(Self.system),
            checker: try listing.input(Self.checker), after: after ?? 0)
        let page = try DoubleFullDayStore.items(filter, of: kept.day.id, limit: listing.limit, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(rows: page.rows, total: page.total, next: last.map { String($0.item.number) })
    }
}
