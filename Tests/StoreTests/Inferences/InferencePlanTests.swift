import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct InferencePlanTests {
    @Test("a list of checks reads no table whole", arguments: [Cast.safety, MineWorld.county])
    func page(actor: Actor) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                for isOpen in [false, true] {
                    _ = try InferenceStore.page(isOpen: isOpen, limit: 50, for: actor, db)
                    _ = try InferenceStore.page(of: HiddenDanger.ID(1), isOpen: isOpen, limit: 50, for: actor, db)
                }
                _ = try InferenceStore.counts(of: HiddenDanger.ID(1), for: actor, db)
            }
            #expect(QueryPlan.wholeTables("inference_check", in: plans) == [])
        }
    }

    @Test func theChecksOfAMineAreReadInOrder() async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { _ = try InferenceStore.page(limit: 50, for: Cast.safety, $0) }
            #expect(QueryPlan.sorts("inference_check", in: plans) == [])
        }
    }
}
