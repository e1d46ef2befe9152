package import Kernel
package import Policy

/// The criteria of the red flag in force on a day.
package struct RedFlagRules: Codable, Hashable, Sendable {
    package let coverage: Int
    package let takingPart: Int
    package let mendedInTime: Int
    package let noRepeat: Int
    package let smallestTeam: Int
    package let leastCoveragePercent: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        coverage = max(0, try book.value("red-flag.weight-coverage", on: day))
        takingPart = max(0, try book.value("red-flag.weight-taking-part", on: day))
        mendedInTime = max(0, try book.value("red-flag.weight-mended-in-time", on: day))
        noRepeat = max(0, try book.value("red-flag.weight-no-repeat", on: day))
        smallestTeam = try book.value("red-flag.smallest-team", on: day)
        leastCoveragePercent = try book.value("red-flag.least-coverage-percent", on: day)
    }

    package init(
        coverage: Int, takingPart: Int, mendedInTime: Int, noRepeat: Int, smallestTeam: Int, leastCoveragePercent: Int
    ) {
        (self.coverage, self.takingPart, self.mendedInTime) = (coverage, takingPart, mendedInTime)
        (self.noRepeat, self.smallestTeam, self.leastCoveragePercent) = (noRepeat, smallestTeam, leastCoveragePercent)
    }

    /// Hundredths of a point of a hundred, over the parts that concern the team.
    func points(of team: TeamRound) -> Int {
        let parts = [
            (coverage, team.coverage), (takingPart, team.takingPart), (mendedInTime, team.mendedInTime),
            (noRepeat, team.withoutRepeat),
        ]
        let known = parts.compactMap { weight, part in part.map { (weight: weight, part: $0) } }
        let weights = known.map(\.weight).reduce(0, +)
        guard weights > 0 else { return 0 }
        return known.map { $0.weight * $0.part }.reduce(0, +) / weights
    }

    func competes(_ team: TeamRound) -> Bool {
        team.people.due >= smallestTeam && (team.coverage ?? 0) >= leastCoveragePercent * 100 && team.coverage != nil
    }
}
