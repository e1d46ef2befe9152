import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct ViolationStoreTests {
    private static func rules() throws -> ViolationRules { try ViolationRules(.shipped, on: Zone.china.day(of: .t0)) }

    @discardableResult private static func record(
        _ world: MineWorld, id: Int = 1, by actor: Actor = Cast.safety, person: PersonID = Cast.worker.person,
        manner: Sighting.Manner = .caught, at instant: Instant = .t0
    ) async throws -> ViolationStore.Kept {
        let command = RecordViolation(
            id: ViolationID(id), person: person, type: .operation, item: "f-open-roof", what: "空顶作业", manner: manner,
            place: "1203")
        let rules = try rules()
        return try await world.store.write { db in
            try ViolationStore.record(command, rules: rules, in: .at(instant, by: actor), db)
        }.value
    }

    private static func perform(_ world: MineWorld, _ command: any Command<ViolationCase>, by actor: Actor, id: Int = 1)
        async throws
    {
        _ = try await world.store.write { db in
            try ViolationStore.perform(command, on: ViolationID(id), version: nil, in: .at(by: actor), db)
        }
    }

    @Test func itIsToldMeasuredTestedAndTheLedgerAgrees() async throws {
        try await MineWorld.with { world in
            try await Self.record(world)
            let rules = try Self.rules()
            try await Self.perform(world, AcknowledgeViolation(), by: Cast.worker)
            try await Self.perform(
                world, MeasureViolation("学习", hours: 4, isOffPost: true, rules: rules), by: Cast.safety)
            try await Self.perform(world, TestPerson(score: 10, rules: rules), by: Cast.safety)
            await #expect(throws: Refusal.notPassed) {
                try await Self.perform(world, ReturnToPost(), by: Cast.safety)
            }
            try await Self.perform(world, TestPerson(score: 90, rules: rules), by: Cast.safety)
            try await Self.perform(world, ReturnToPost(), by: Cast.safety)
            let points = try await world.store.read { db in
                try ViolationStore.points(of: Cast.worker.person, since: Instant.t0.adding(days: -365), db)
            }
            let faded = try await world.store.read { db in
                try ViolationStore.points(of: Cast.worker.person, since: Instant.t0.adding(days: 1), db)
            }
            #expect(points == rules.pointsGeneral && faded == 0)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func aSecondOneIsCountedAndADroppedOrFreeOneIsNot() async throws {
        try await MineWorld.with { world in
            #expect(try await Self.record(world, id: 1).violation.sighting.count == 1)
            try await Self.record(world, id: 2, by: Cast.worker, manner: .selfReport)
            #expect(try await Self.record(world, id: 3).violation.sighting.count == 2)
            try await Self.perform(world, ObjectToViolation("x"), by: Cast.worker, id: 3)
            try await Self.perform(world, DecideObjection(isUpheld: true, reason: "x"), by: Cast.manager, id: 3)
            #expect(try await Self.record(world, id: 4).violation.sighting.count == 2)
            let late = Instant.t0.adding(days: 91)
            #expect(try await Self.record(world, id: 5, at: late).violation.sighting.count == 1)
        }
    }

    @Test func whoReadsWhatAndNobodyAboveTheMineReadsANames() async throws {
        try await MineWorld.with { world in
            try await Self.record(world)
            func total(_ actor: Actor) async throws -> Int {
                try await world.store.read { try ViolationStore.page(after: nil, limit: 9, for: actor, $0).total }
            }
            for (actor, count) in [
                (Cast.worker, 1), (Cast.safety, 1), (Cast.manager, 1), (Cast.rectifier, 0), (MineWorld.stranger, 0),
            ] {
                #expect(try await total(actor) == count, "\(actor.name)")
            }
            for actor in [MineWorld.county, MineWorld.stranger, Cast.rectifier] {
                await #expect(throws: Refusal.unknownViolation) {
                    _ = try await world.store.read { try ViolationStore.known("1", for: actor, $0) }
                }
            }
            await #expect(throws: Refusal.violationPersonUnknown) {
                try await Self.record(world, id: 9, person: MineWorld.stranger.person)
            }
        }
    }

    @Test func groupsInWhichSomebodyCouldBeRecognisedAreNotShown() async throws {
        try await MineWorld.with { world in
            try await Self.record(world)
            let day = Zone.china.day(of: .t0)
            func trends(_ smallest: Int, _ actor: Actor) async throws -> ViolationTrends {
                try await world.store.read { db in
                    try ViolationTrends(
                        since: Instant.t0.adding(days: -90), smallest: smallest, on: day, for: actor, db)
                }
            }
            let shown = try await trends(4, MineWorld.county)
            #expect(shown.total == 1 && shown.byTeam.map(\.count) == [1] && shown.suppressed == 0)
            let hidden = try await trends(5, MineWorld.county)
            #expect(hidden.total == 1 && hidden.byTeam.isEmpty && hidden.suppressed == 1)
            #expect(try await trends(1, MineWorld.stranger).total == 0)
        }
    }

    @Test func anOrderIsRefusedReadByFewAndAnswered() async throws {
        try await MineWorld.with { world in
            _ = try await world.store.write { db in
                try OrderRefusalStore.refuse(
                    RefuseOrder(id: OrderRefusalID(1), order: "进迎头", danger: "无支护", answerHours: 24),
                    in: .at(by: Cast.worker), db)
            }
            for (actor, count) in [
                (Cast.worker, 1), (Cast.rectifier, 0), (Cast.manager, 1), (MineWorld.stranger, 0),
                (MineWorld.county, 0),
            ] {
                let seen = try await world.store.read { try OrderRefusalStore.list(limit: 9, for: actor, $0).count }
                #expect(seen == count, "\(actor.name)")
            }
            _ = try await world.store.write { db in
                try OrderRefusalStore.answer(
                    AnswerRefusal(.withdrawn, "撤回"), on: "1", version: 1, in: .at(by: Cast.manager), db)
            }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func oneListAMonthByTheTable() async throws {
        try await MineWorld.with { world in
            let danger = try await world.report()
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalA), on: danger, version: nil, in: .at(by: Cast.safety))
            _ = try await world.report("另一条", number: 2)
            try await Self.record(world, id: 1, by: Cast.rectifier)
            let table = try RewardTable(.shipped, on: Zone.china.day(of: .t0))
            let (from, to) = (Instant.t0.adding(days: -10), Instant.t0.adding(days: 10))
            let lines = try await world.store.read {
                try RewardStore.count(at: Cast.mine, from: from, to: to, table, $0)
            }
            #expect(lines.map(\.person) == [Cast.worker.person, Cast.rectifier.person])
            #expect(lines.map(\.yuan) == [table.yuan(for: .generalA), table.general])
            func publish(_ at: Instant) async throws {
                _ = try await world.store.write { db in
                    try RewardStore.publish(
                        at: Cast.mine, "2026-11", from: from, to: to, table, in: .at(at, by: Cast.manager), db)
                }
            }
            await #expect(throws: Refusal.rewardsTooEarly) { try await publish(.t0) }
            try await publish(to)
            await #expect(throws: Refusal.rewardsPublished) { try await publish(to) }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
