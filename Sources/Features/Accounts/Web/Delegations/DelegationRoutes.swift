import Database
import Domain
import Kernel
import Store

/// Delegations: one's own page, what becomes of them, and all in sight as a list for programs.
struct DelegationRoutes: Sendable {
    private static let day = Ask.day("on", DelegationTexts.on).optional

    func add(to routes: Routes) {
        routes.page("account/delegations", nil) { try DelegationsPage($0).html }
        routes.act(DelegationOffer.act, on: "delegations", again: page, answer: .delegation) { try $0.make($1) }
        for act in DelegationChange.all {
            routes.act(act, on: "delegations/:id", again: page, answer: .delegation) {
                try DelegationEntry.done($0.make($1), $1)
            }
        }
        routes.list(
            "delegations", .readRegistry, DelegationTexts.listing, of: .delegation, by: [Self.day.asking], list)
        routes.show("delegations/:id", .readRegistry, DelegationTexts.listing, as: .delegation) { reading in
            guard let id = DelegationID(reading.id),
                let kept: RegistryStore.Kept<Delegation> = try RegistryStore.find(
                    id, for: reading.visit.actor, reading.db)
            else { throw Refusal.unknownEntity }
            return (Self.entry(kept, reading.visit), kept.version)
        }
    }

    @Sendable private func page(_ reading: Reading) throws -> HTML { try DelegationsPage(reading).html }

    @Sendable private func list(_ listing: Listing) throws -> Page<DelegationEntry> {
        let day: SQL =
            try listing.input(Self.day).map { "delegation.from_on <= \($0) AND delegation.to_on >= \($0)" } ?? "1 = 1"
        let found: RegistryStore.Found<Delegation> = try RegistryStore.page(
            matching: day, after: listing.cursor, limit: listing.limit, for: listing.visit.actor, listing.db)
        return Page(rows: found.rows.map { Self.entry($0, listing.visit) }, total: found.total, next: found.next)
    }

    private static func entry(_ kept: RegistryStore.Kept<Delegation>, _ visit: Visit) -> DelegationEntry {
        DelegationEntry(kept: kept, state: kept.entity.state(at: visit.now, visit.context.zone))
    }
}
