import Domain
import Kernel
import Store

/// The sealed days of a mine for programs; the page is a tab of the mine's.
struct DaySealRoutes: Sendable {
    func add(to routes: Routes) {
        routes.list("mines/:id/day-seals", .readHiddenDangers, DaySealTexts.listing, of: .daySeal, list)
    }

    @Sendable private func list(_ listing: Listing) throws -> Page<DaySealStore.Kept> {
        let site = try RegistryForms.site.known(listing.parts["id"] ?? "", listing.visit.actor, listing.db).entity
        let before = try listing.cursor.map { try Day($0).orThrow(Flaw.noCursor) }
        let page = try DaySealStore.page(of: site.id, before: before, limit: listing.limit, listing.db)
        let last = page.rows.count == listing.limit ? page.rows.last : nil
        return Page(rows: page.rows, total: page.total, next: last?.seal.day.text)
    }
}

extension Shape<DaySealStore.Kept> {
    static let daySeal = Shape(
        "DaySeal",
        [
            .day("day") { $0.seal.day }, .whole("records") { $0.seal.count }, .whole("first") { $0.seal.first },
            .whole("last") { $0.seal.last }, .whole("due") { $0.seal.due }, .whole("unmet") { $0.seal.unmet },
            .flag("late") { $0.seal.isLate }, .whole("record") { $0.seq }, .instant("sealedAt") { $0.sealedAt },
            .instant("provenBy") { $0.provenBy },
        ])
}
