import Domain
import Kernel
import Support
import Testing

@Suite struct RedFlagTests {
    private static let rules = RedFlagRules(
        coverage: 40, takingPart: 25, mendedInTime: 25, noRepeat: 10, smallestTeam: 5, leastCoveragePercent: 90)
    private static let today = Zone.china.day(of: .t0)

    private static func team(
        _ number: Int, items: (due: Int, done: Int) = (20, 20), people: (due: Int, done: Int) = (10, 10)
    ) -> TeamRound {
        TeamRound(
            id: OrganisationID(number), name: "队\(number)",
            items: .init(due: items.due, done: items.done, notApplicable: 0),
            people: .init(due: people.due, done: people.done, notApplicable: 0))
    }

    private static func flag(_ teams: TeamRound...) -> RedFlag { RedFlag(of: teams, by: rules) }

    @Test func pointsAreTheWeightedPartsOfWhatConcernsTheTeam() {
        var all = Self.team(1, items: (20, 19), people: (10, 9))
        all.add(mendedOn: Self.today, deadline: Self.today, isRepeat: false, on: Self.today)
        all.add(mendedOn: nil, deadline: Self.today.adding(days: -1), isRepeat: true, on: Self.today)
        // 40 × 95 % + 25 × 90 % + 25 × 50 % + 10 × 50 %
        #expect(Self.flag(all).lines.map(\.points) == [7_800])
        // Nothing to mend: 40 × 95 % + 25 × 90 % of 65.
        #expect(Self.flag(Self.team(1, items: (20, 19), people: (10, 9))).lines.map(\.points) == [9_307])
    }

    @Test func whoeverFoundNothingGainsNothingByIt() {
        var found = Self.team(1)
        for _ in 0..<9 { found.add(mendedOn: Self.today, deadline: Self.today, isRepeat: false, on: Self.today) }
        let flag = Self.flag(found, Self.team(2))
        #expect(flag.lines.map(\.points) == [10_000, 10_000])
        #expect(flag.winners.count == 2, "nine dangers that were mended count neither for nor against a team")
    }

    @Test func whatIsNotDueYetCountsNeitherWay() {
        var team = Self.team(1)
        team.add(mendedOn: nil, deadline: Self.today, isRepeat: false, on: Self.today)
        team.add(mendedOn: nil, deadline: nil, isRepeat: false, on: Self.today)
        #expect(team.due == 0 && team.mendedInTime == nil && team.dangers == 2)
        team.add(mendedOn: Self.today, deadline: Self.today.adding(days: -1), isRepeat: false, on: Self.today)
        #expect(team.due == 1 && team.mendedInTime == 0)
    }

    @Test func smallTeamsAndThoseThatLookedAtTooLittleDoNotCompete() {
        let flag = Self.flag(
            Self.team(1, people: (4, 4)), Self.team(2, items: (20, 17)), Self.team(3, items: (0, 0)),
            Self.team(4, items: (20, 18), people: (10, 5)))
        #expect(flag.winners.map(\.team.name) == ["队4"])
        #expect(flag.lines.map(\.rank) == [1, nil, nil, nil])
        #expect(Self.flag(Self.team(1, people: (4, 4))).winners.isEmpty)
    }

    @Test func tiesAreBrokenByTheRuleAndElseShared() {
        // 65 points of 65 for the first two, the second of which looked at more things.
        let flag = Self.flag(Self.team(1), Self.team(2, items: (30, 30)), Self.team(3), Self.team(4, people: (10, 9)))
        #expect(flag.lines.map(\.team.name) == ["队2", "队1", "队3", "队4"])
        #expect(flag.lines.map(\.rank) == [1, 2, 2, 4])
        let shared = Self.flag(Self.team(5), Self.team(6))
        #expect(shared.winners.map(\.team.name) == ["队5", "队6"])
    }

    @Test func theSameRoundGivesTheSameTableInWhateverOrderItIsRead() {
        let teams = [Self.team(1), Self.team(2, items: (30, 28)), Self.team(3, people: (3, 3)), Self.team(4)]
        #expect(RedFlag(of: teams, by: Self.rules) == RedFlag(of: teams.reversed(), by: Self.rules))
    }
}
