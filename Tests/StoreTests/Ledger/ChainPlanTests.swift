import Kernel
import Store
import Support
import Testing

@Suite struct ChainPlanTests {
    @Test func theRecordsOfAMineAreReadInTheirOrder() async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                _ = try Chronicle.chain(of: Cast.mine, limit: 50, db)
                _ = try Chronicle.chain(of: Cast.mine, before: 7, limit: 50, db)
            }
            #expect(plans.contains { $0.contains("payload_by_site") }, "\(plans)")
            #expect(QueryPlan.wholeTables("payload", in: plans) == [] && QueryPlan.sorts("payload", in: plans) == [])
        }
    }
}
