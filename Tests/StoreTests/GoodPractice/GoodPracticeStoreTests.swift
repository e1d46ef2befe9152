import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct GoodPracticeStoreTests {
    private static func published(_ world: MineWorld, for audience: GoodPractice.Audience = .province) async throws {
        try await world.propose()
        try await world.publish(for: audience)
    }

    @Test func aCardGoesFromItsProposalToWhatCameOfItElsewhere() async throws {
        try await MineWorld.with { world in
            try await Self.published(world)
            try await world.practice { try GoodPracticeStore.adopt("先在副井试用", on: $0, in: $1, $2) }
            let kept = try await world.practice {
                try GoodPracticeStore.answer(.works, "两周没有再出现", on: $0, in: $1, $2)
            }
            #expect(kept.practice.adoptions.map(\.outcome?.verdict) == [.works])
            let rows = try await world.practices(for: Cast.manager)
            #expect(rows.map(\.practice.adoptions.count) == [1])
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whatIsNotPublishedStaysInItsMine() async throws {
        try await MineWorld.with { world in
            try await world.propose()
            for actor in [MineWorld.stranger, MineWorld.county] {
                #expect(try await world.practices(for: actor).isEmpty)
                await #expect(throws: Refusal.unknownPractice) {
                    try await world.practice(by: actor) { try GoodPracticeStore.adopt("x", on: $0, in: $1, $2) }
                }
            }
            #expect(try await world.practices(for: Cast.worker).isEmpty, "its own mine reads it among what waits")
            let inside = try await world.store.read { db in
                try GoodPracticeStore.inside(Cast.mine, [.proposed], limit: 9, db).count
            }
            #expect(inside == 1)
        }
    }

    @Test func theCircleDecidesWhoReadsIt() async throws {
        try await MineWorld.with { world in
            try await Self.published(world, for: .company)
            #expect(try await world.practices(for: MineWorld.stranger).isEmpty, "the other mine has another owner")
            #expect(try await world.practices(for: MineWorld.county).count == 1)
        }
        try await MineWorld.with { world in
            try await Self.published(world)
            #expect(try await world.practices(for: MineWorld.stranger).count == 1)
            try await world.practice(by: Cast.manager) {
                try GoodPracticeStore.perform(WithdrawGoodPractice("反而堵塞"), on: $0, version: nil, in: $1, $2)
            }
            #expect(try await world.practices(for: MineWorld.stranger).isEmpty)
        }
    }

    @Test func noPersonIsNamed() async throws {
        try await MineWorld.with { world in
            await #expect(throws: Refusal.namedInPractice("钱二", "practice")) {
                try await world.propose("钱二每班擦拭传感器")
            }
            try await Self.published(world)
            await #expect(throws: Refusal.namedInPractice("周五", "how")) {
                try await world.practice { try GoodPracticeStore.adopt("由周五负责", on: $0, in: $1, $2) }
            }
        }
    }

    @Test func whoeverProposedItHasAnotherSignUnlessItIsTheManager() async throws {
        try await MineWorld.with { world in
            try await world.propose(by: Cast.safety)
            await #expect(throws: Refusal.publishedByAnother) { try await world.publish(by: Cast.safety) }
            try await world.publish(by: Cast.manager)
        }
    }

    @Test func eachRefusalIsNamed() async throws {
        try await MineWorld.with { world in
            try await world.propose()
            await #expect(throws: Refusal.practiceWrongPhase) {
                try await world.practice(by: Cast.safety) {
                    try GoodPracticeStore.perform(WithdrawGoodPractice("x"), on: $0, version: nil, in: $1, $2)
                }
            }
            try await world.publish()
            await #expect(throws: Refusal.practiceOfOwnMine) {
                try await world.practice(by: Cast.safety) { try GoodPracticeStore.adopt("x", on: $0, in: $1, $2) }
            }
            await #expect(throws: Refusal.practiceNotAdopted) {
                try await world.practice { try GoodPracticeStore.answer(.works, "x", on: $0, in: $1, $2) }
            }
            await #expect(throws: Refusal.practiceOfAnotherMine) {
                try await world.practice {
                    try GoodPracticeStore.perform(WithdrawGoodPractice("x"), on: $0, version: nil, in: $1, $2)
                }
            }
            try await world.practice { try GoodPracticeStore.adopt("试用", on: $0, in: $1, $2) }
            await #expect(throws: Refusal.practiceAdopted) {
                try await world.practice { try GoodPracticeStore.adopt("再试", on: $0, in: $1, $2) }
            }
        }
    }

    @Test("the list is read by an index", arguments: [Cast.safety, MineWorld.county], [false, true])
    func plans(actor: Actor, isByAdoption: Bool) async throws {
        try await MineWorld.with { world in
            let plans = try await world.plans { db in
                let order: GoodPracticeStore.Order = isByAdoption ? .adopted : .newest
                _ = try GoodPracticeStore.page(by: order, limit: 50, for: actor, db)
                _ = try GoodPracticeStore.page(of: .ventilation, by: order, limit: 50, for: actor, db)
                _ = try GoodPracticeStore.inside(Cast.mine, [.proposed], limit: 5, db)
            }
            #expect(QueryPlan.wholeTables("good_practice", in: plans) == [])
        }
    }
}
