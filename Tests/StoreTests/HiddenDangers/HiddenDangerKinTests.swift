import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// What a danger has to do with others, and whom an act may name.
@Suite struct HiddenDangerKinTests {
    private static let again = Finding(what: "闭锁失效", placeText: "1203 回风巷", clause: "规程 第155条")

    private static func report(
        _ number: Int, _ finding: Finding = again, at instant: Instant = .t0, in world: MineWorld
    ) async throws -> HiddenDanger.ID {
        let id = HiddenDanger.ID(number)
        let command = ReportHiddenDanger(id: id, site: Cast.mine, finding: finding, rules: try .sample)
        _ = try await world.dangers.report(command, in: .at(instant, by: Cast.worker))
        return id
    }

    private static func perform(
        _ id: HiddenDanger.ID, _ steps: [(any Command<HiddenDanger>, Actor)], _ world: MineWorld
    ) async throws {
        for (command, actor) in steps {
            _ = try await world.dangers.perform(command, on: id, version: nil, in: .at(by: actor))
        }
    }

    private static func find(_ id: HiddenDanger.ID, _ world: MineWorld) async throws -> HiddenDanger {
        let kept = try await world.store.read { try HiddenDangerStore.find(id, for: Cast.worker, $0) }
        return try #require(kept).danger
    }

    private static func close(_ id: HiddenDanger.ID, _ world: MineWorld) async throws {
        try await perform(
            id,
            [
                (GradeHiddenDanger(.generalC), Cast.safety),
                (FixHiddenDangerOnTheSpot("已换", rules: try .sample), Cast.worker),
                (AcceptHiddenDanger(), Cast.safety), (CloseHiddenDanger(), Cast.safety),
            ], world)
    }

    @Test func theSameThingAgainIsLinkedBothWaysAndItsAcceptorIsTold() async throws {
        try await MineWorld.with { world in
            let first = try await Self.report(1, in: world)
            try await Self.close(first, world)
            let second = try await Self.report(2, at: Instant.t0.adding(days: 30), in: world)
            #expect(try await Self.find(second, world).recurrence?.of == first)
            #expect(try await Self.find(first, world).recurredAs == [second])
            let told = try await world.store.read { db in
                try db.value(
                    "SELECT count(*) AS n FROM hidden_danger WHERE told_id = \(Cast.safety.person)", as: Int.self)
            }
            #expect(told == 1)
            try await Self.perform(second, [(AcknowledgeRecurrence(), Cast.safety)], world)
            let untold = try await world.store.read { db in
                try db.value("SELECT count(*) AS n FROM hidden_danger WHERE told_id IS NOT NULL", as: Int.self)
            }
            #expect(untold == 0)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func correctedFactsMayShowThatItIsTheSameThingAgain() async throws {
        try await MineWorld.with { world in
            let first = try await Self.report(1, in: world)
            try await Self.close(first, world)
            let second = try await Self.report(2, Finding(what: "闭锁失效", placeText: "1203"), in: world)
            #expect(try await Self.find(second, world).recurrence == nil)
            try await Self.perform(
                second, [(CorrectFinding(Self.again, reason: "补充", rules: try .sample), Cast.worker)], world)
            #expect(try await Self.find(second, world).recurrence?.of == first)
        }
    }

    @Test func aDuplicateIsLinkedBothWays() async throws {
        try await MineWorld.with { world in
            let (first, second) = (try await Self.report(1, in: world), try await Self.report(2, in: world))
            try await Self.perform(second, [(MergeHiddenDanger(into: first), Cast.safety)], world)
            #expect(try await Self.find(second, world).mergedInto == first)
            #expect(try await Self.find(first, world).duplicates == [second])
            await #expect(throws: Refusal.mergedElsewhere) {
                try await Self.perform(first, [(MergeHiddenDanger(into: HiddenDanger.ID(99)), Cast.safety)], world)
            }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func nobodyFromAnotherMineIsGivenTheWork() async throws {
        try await MineWorld.with { world in
            let id = try await Self.report(1, in: world)
            try await Self.perform(id, [(GradeHiddenDanger(.generalB), Cast.safety)], world)
            for stranger in [MineWorld.stranger.person, PersonID(404)] {
                let assign = AssignHiddenDanger(
                    person: stranger, measures: "更换", fundsFen: 0, deadline: Zone.china.day(of: .t0),
                    contingencyPlan: "撤人",
                    rules: try .sample)
                await #expect(throws: Refusal.personElsewhere) {
                    try await Self.perform(id, [(assign, Cast.safety)], world)
                }
            }
        }
    }

    @Test func aRegulatorRegistersWhatItFoundAndSeesIt() async throws {
        try await MineWorld.with { world in
            let found = Finding(what: "风门失效", foundBy: .regulator, source: .regulator)
            let command = ReportHiddenDanger(id: HiddenDanger.ID(7), site: Cast.mine, finding: found)
            _ = try await world.dangers.report(command, in: .at(by: MineWorld.county))
            let page = try await world.store.read { try HiddenDangerStore.page(.init(), for: MineWorld.county, $0) }
            #expect(page.rows.map(\.id) == [HiddenDanger.ID(7)])
            let elsewhere = ReportHiddenDanger(id: HiddenDanger.ID(8), site: SiteID(404), finding: found)
            await #expect(throws: Refusal.notPermitted) {
                _ = try await world.dangers.report(elsewhere, in: .at(by: MineWorld.county))
            }
            let sibling = ReportHiddenDanger(id: HiddenDanger.ID(8), site: Cast.mine, finding: Finding(what: "x"))
            await #expect(throws: Refusal.notPermitted) {
                _ = try await world.dangers.report(sibling, in: .at(by: MineWorld.stranger))
            }
        }
    }

    @Test func whatTheClocksAskIsInColumns() async throws {
        try await MineWorld.with { world in
            let id = try await Self.report(1, in: world)
            try await Self.perform(
                id,
                [
                    (GradeHiddenDanger(.generalB), Cast.safety), (try AssignHiddenDanger.sample, Cast.safety),
                    (RectifyHiddenDanger("已换", rules: try .sample), Cast.rectifier),
                ], world)
            let row = try await world.store.read { db in
                try db.first("SELECT verify_by_on, rectifier_id, found_by FROM hidden_danger WHERE id = \(id)") { row in
                    [
                        try row["verify_by_on"] as String?, try row["rectifier_id"] as String?,
                        try row["found_by"] as String?,
                    ]
                }
            }
            #expect(row == ["2026-11-27", "2", "self"])
        }
    }

    @Test func recordsOfTheFirstVersionAreStillRead() throws {
        let old = [
            #"{"reported":{"at":1795478400000,"by":"1","finding":{"foundBy":"self","isNearMiss":false,"source":"shift","what":"x"},"id":"1","site":"1"}}"#,
            #"{"graded":{"_0":"general-b"}}"#,
            ##"{"assigned":{"_0":{"assignedBy":"3","at":1795478400000,"contingencyPlan":"p","deadline":"2026-11-27","fundsFen":0,"measures":"m","person":"2"}}}"##,
            #"{"extensionRequested":{"_0":{"at":1795478400000,"by":"2","interimMeasures":"i","newDeadline":"2026-12-03","reason":"r","role":"section-chief"}}}"#,
            #"{"rectified":{"_0":{"at":1795478400000,"by":"2","what":"w"}}}"#, #"{"closed":{"at":1795478400000}}"#,
        ]
        let events = try old.map { try JSONText.decode(HiddenDangerEvent.self, from: $0) }
        var danger = try #require(HiddenDanger.founded(by: events[0]))
        for event in events.dropFirst() { danger.apply(event) }
        #expect(
            danger.phase == .closed && danger.grade == .generalB
                && danger.extensions.first?.deciderRank == Role.safetyOfficer.rank)
        let new = try JSONText.encode(Recorded(events[1], version: HiddenDangerEvent.schemaVersion))
        #expect(new == #"{"graded":{"_0":"general-b"},"v":2}"#)
        #expect(try JSONText.decode(HiddenDangerEvent.self, from: new) == events[1])
    }

    @Test func bodiesOfTheFirstVersionAreStillRead() throws {
        let old =
            #"{"assignees":[],"extensions":[],"finding":{"foundBy":"self","isNearMiss":false,"source":"shift","what":"x"},"id":"1","phase":"reported","reportedAt":1795478400000,"reportedBy":"1","rounds":[],"site":"1"}"#
        #expect(try JSONText.decode(HiddenDanger.self, from: old).measures == [])
    }
}
