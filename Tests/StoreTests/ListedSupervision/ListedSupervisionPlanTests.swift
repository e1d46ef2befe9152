import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct ListedSupervisionPlanTests {
    private static let last = TimeCursor(Instant.t0, ListedSupervisionID(1))

    @Test("a page reads no table whole", arguments: [Cast.safety, MineWorld.county])
    func page(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                _ = try ListedSupervisionStore.page(after: nil, limit: 50, for: actor, db)
                _ = try ListedSupervisionStore.page(after: Self.last, limit: 50, for: actor, db)
                _ = try ListedSupervisionStore.page(of: Cast.mine, after: Self.last, limit: 50, for: actor, db)
            }
            #expect(QueryPlan.wholeTables("listed_supervision", in: plans) == [])
            #expect(actor.site == nil || QueryPlan.sorts("listed_supervision", in: plans) == [])
        }
    }

    @Test func thePublicListIsReadInOrder() async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { _ = try ListedSupervisionStore.published(limit: 5, $0) }
            #expect(plans.contains { $0.contains("listed_supervision_by_notice") }, "\(plans)")
            #expect(QueryPlan.sorts("listed_supervision", in: plans) == [])
        }
    }
}
