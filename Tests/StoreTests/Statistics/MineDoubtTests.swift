import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

/// What is asked about a mine: months closed at their end, and teams that report nothing.
@Suite struct MineDoubtTests {
    private static let today = Zone.china.day(of: .t0)

    private static func doubts(_ world: MineWorld) async throws -> MineDoubts {
        let rules = try MineDoubtRules(.shipped, on: today)
        return try await world.store.read { try MineDoubts(at: Cast.mine, rules, on: today, .china, $0) }
    }

    /// Dangers of mine 1 that were closed on these days of October.
    private static func close(_ days: [Int], _ world: MineWorld) async throws {
        for (number, day) in days.enumerated() {
            let id = try await world.report(number: number + 1)
            let at = Zone.china.start(of: try #require(Day(year: 2026, month: 10, day: day))).adding(hours: 9)
            _ = try await world.store.write { db in
                try db.run("UPDATE hidden_danger SET phase = 'closed', ended_at = \(at) WHERE id = \(id)")
            }
        }
    }

    @Test func aMonthThatWasMostlyClosedOnItsLastDaysIsAskedAbout() async throws {
        try await MineWorld.with { world in
            try await Self.close([3, 9, 14, 20, 29] + Array(repeating: 30, count: 3) + [31, 31], world)
            let found = try await Self.doubts(world).monthEnds
            #expect(found.map(\.month.text) == ["2026-10"] && found.map(\.closed) == [10] && found.map(\.late) == [5])
        }
    }

    @Test func fewClosuresAndAnEvenMonthAreNot() async throws {
        try await MineWorld.with { world in
            try await Self.close([31, 31, 31, 31, 31, 31, 31, 31, 31], world)
            #expect(try await Self.doubts(world).monthEnds == [])
        }
        try await MineWorld.with { world in
            try await Self.close([3, 9, 14, 20, 27, 28, 30, 31, 31, 31], world)
            #expect(try await Self.doubts(world).monthEnds == [])
        }
    }

    @Test func aTeamThatReportsNothingIsAskedAboutUntilItReports() async throws {
        try await MineWorld.with { world in
            let (registry, context) = (RegistryStore(world.store), Context.at(by: Cast.manager))
            try await registry.add(
                Organisation(id: OrganisationID(50), parent: OrganisationID(1), level: .team, name: "掘进一班"), in: context
            )
            for number in 50..<55 {
                try await registry.add(
                    Person(id: PersonID(number), name: "人\(number)", organisation: OrganisationID(50)), in: context)
            }
            let silent = try await Self.doubts(world).silent
            #expect(silent.map(\.name) == ["掘进一班"] && silent.map(\.people) == [5])
            let id = try await world.report()
            _ = try await world.store.write { db in
                try db.run("UPDATE hidden_danger SET reporter_id = \(PersonID(52)) WHERE id = \(id)")
            }
            #expect(try await Self.doubts(world).silent == [])
        }
    }

    @Test func theQuestionsAreAnsweredFromIndexes() async throws {
        try await MineWorld.with { world in
            let rules = try MineDoubtRules(.shipped, on: Self.today)
            let plans = try await world.plans { _ = try MineDoubts(at: Cast.mine, rules, on: Self.today, .china, $0) }
            #expect(QueryPlan.wholeTables("hidden_danger", in: plans) == [])
        }
    }
}
