import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct RedFlagStoreTests {
    private static let rules = RedFlagRules(
        coverage: 40, takingPart: 25, mendedInTime: 25, noRepeat: 10, smallestTeam: 1, leastCoveragePercent: 50)

    /// Everybody of mine 1 looks at what is theirs; one finds something, which is fixed on the spot or left.
    private static func walked(_ world: MineWorld) async throws {
        try await world.furnish()
        try await world.openDay()
        for actor in [Cast.manager, Cast.rectifier, Cast.safety, Cast.worker] {
            let due = try await world.store.read { db in
                try DoubleFullDayStore.items(
                    CheckItemFilter(checker: actor.person), of: MineWorld.campaign, limit: 99, db
                ).rows.map(\.item)
            }
            guard !due.isEmpty else { continue }
            let lines = due.map { $0.kind == .roadway ? "\($0.number) found cause=machine 顶板淋水" : "\($0.number) ok" }
            try await world.walk(lines, by: actor)
            _ = try await world.store.write { db in
                try DoubleFullDayStore.takePart(TakePart(), on: MineWorld.campaign, in: .at(by: actor), db)
            }
        }
    }

    private static func flag(_ world: MineWorld, on day: Day = Zone.china.day(of: .t0)) async throws -> RedFlag {
        try await world.store.read { db in
            try DoubleFullDayStore.redFlag(of: MineWorld.campaign, by: rules, on: day, db)
        }
    }

    @Test func theTableEqualsARecountOfTheRound() async throws {
        try await MineWorld.with { world in
            try await Self.walked(world)
            let line = try #require(try await Self.flag(world).lines.first)
            let kept = try #require(try await world.day())
            #expect(line.team.items == kept.figures.items && line.team.people == kept.figures.people)
            #expect(line.team.dangers == kept.figures.found && line.team.dangers == 1 && line.team.due == 0)
            let danger = try await world.store.read { db in
                try db.first("SELECT danger_id FROM double_full_day_danger") { try $0["danger_id"] as HiddenDangerID }
            }
            let id = try #require(danger)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalB), on: id, version: nil, in: .at(by: Cast.safety))
            _ = try await world.dangers.perform(
                try AssignHiddenDanger.sample, on: id, version: nil, in: .at(by: Cast.safety))
            let assigned = try #require(try await Self.flag(world).lines.first)
            #expect(assigned.team.dangers == 1 && assigned.team.due == 0, "its time is not over")
            let late = try #require(
                try await Self.flag(world, on: Zone.china.day(of: .t0).adding(days: 400)).lines.first)
            #expect(late.team.due == 1 && late.team.inTime == 0)
        }
    }

    @Test func itIsRecordedAtTheClosingAndStaysAsItWas() async throws {
        try await MineWorld.with { world in
            try await Self.walked(world)
            let before = try await Self.flag(world)
            _ = try await world.store.write { db in
                try DoubleFullDayStore.close(
                    CloseDoubleFullDay("全员参加", leftBecause: "检修"), on: MineWorld.campaign, version: nil,
                    flag: Self.rules, in: .at(by: Cast.manager), db)
            }
            let recorded = try #require(try await world.day()?.day.closing?.flag)
            #expect(recorded == before && recorded.winners.count == 1)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
