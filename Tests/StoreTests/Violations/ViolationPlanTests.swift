import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct ViolationPlanTests {
    private static let last = TimeCursor(Instant.t0, ViolationID(1))

    @Test("a list reads no table whole", arguments: [Cast.worker, Cast.safety, MineWorld.county])
    func page(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                for phase in [nil, ViolationCase.Phase.allCases.first] {
                    _ = try ViolationStore.page(phase: phase, after: nil, limit: 50, for: actor, db)
                    _ = try ViolationStore.page(phase: phase, after: Self.last, limit: 50, for: actor, db)
                }
                _ = try ViolationStore.page(person: Cast.worker.person, after: nil, limit: 50, for: actor, db)
                _ = try ViolationStore.points(of: Cast.worker.person, since: .t0, db)
            }
            #expect(QueryPlan.wholeTables("violation", in: plans) == [])
        }
    }

    @Test func theOfficesListIsReadInOrder() async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                _ = try ViolationStore.page(after: nil, limit: 50, for: Cast.safety, db)
                _ = try ViolationStore.page(after: Self.last, limit: 50, for: Cast.safety, db)
                _ = try ViolationStore.page(of: Cast.mine, after: Self.last, limit: 50, for: Cast.safety, db)
            }
            #expect(QueryPlan.sorts("violation", in: plans) == [])
        }
    }

    @Test("refused orders read no table whole", arguments: [Cast.worker, Cast.safety])
    func refusedOrders(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { _ = try OrderRefusalStore.list(limit: 50, for: actor, $0) }
            #expect(QueryPlan.wholeTables("order_refusal", in: plans) == [])
        }
    }
}
