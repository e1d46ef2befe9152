package import Kernel

/// The red flag of a campaign (流动红旗): what each team came to by published criteria, and who bears it. It is computed from the
/// round and recorded when the campaign is closed out; nobody chooses.
package struct RedFlag: Codable, Hashable, Sendable {
    package let rules: RedFlagRules
    /// The first in rank first, then those who do not compete, by name.
    package let lines: [Line]

    /// Whoever bears it: one team, several that no rule tells apart, or none.
    package var winners: [Line] { lines.filter { $0.rank == 1 } }

    package struct Line: Codable, Hashable, Sendable {
        package let team: TeamRound
        /// Hundredths of a point of a hundred.
        package let points: Int
        /// `nil` does not compete.
        package let rank: Int?
    }

    package init(of teams: [TeamRound], by rules: RedFlagRules) {
        self.rules = rules
        let scored = teams.map { (team: $0, points: rules.points(of: $0)) }
        let competing = scored.filter { rules.competes($0.team) }.map {
            (line: $0, key: [$0.points] + $0.team.tieBreakers)
        }.sorted { a, b in
            a.key == b.key ? a.line.team.order < b.line.team.order : b.key.lexicographicallyPrecedes(a.key)
        }
        var ranked: [Line] = []
        for (index, entry) in competing.enumerated() {
            let isEqual = index > 0 && competing[index - 1].key == entry.key
            let rank = isEqual ? ranked[index - 1].rank : index + 1
            ranked.append(Line(team: entry.line.team, points: entry.line.points, rank: rank))
        }
        let others = scored.filter { !rules.competes($0.team) }.sorted { $0.team.order < $1.team.order }
        lines = ranked + others.map { Line(team: $0.team, points: $0.points, rank: nil) }
    }
}

/// What a team did in a campaign, as counted.
package struct TeamRound: Codable, Hashable, Sendable {
    package let id: OrganisationID
    package let name: String
    package var items: DoubleFullDay.Share
    package var people: DoubleFullDay.Share
    /// The dangers of the campaign that the team has to mend.
    package var dangers = 0
    /// Of these, those whose time is over or that are mended, and those mended in time.
    package var due = 0
    package var inTime = 0
    /// Of these, those that had been closed there before.
    package var repeats = 0

    package init(id: OrganisationID, name: String, items: DoubleFullDay.Share, people: DoubleFullDay.Share) {
        (self.id, self.name, self.items, self.people) = (id, name, items, people)
    }

    /// A danger that the team has to mend, as it stands on a day.
    package mutating func add(mendedOn: Day?, deadline: Day?, isRepeat: Bool, on today: Day) {
        dangers += 1
        if isRepeat { repeats += 1 }
        let isLate = deadline.map { (mendedOn ?? today) > $0 } ?? false
        guard mendedOn != nil || isLate else { return }
        due += 1
        if !isLate { inTime += 1 }
    }

    /// Each part in hundredths of a per cent, rounded down; `nil` where there is nothing of it.
    package var coverage: Int? { Self.part(items.done, of: items.due - items.notApplicable) }
    package var takingPart: Int? { Self.part(people.done, of: people.due - people.notApplicable) }
    package var mendedInTime: Int? { Self.part(inTime, of: due) }
    package var withoutRepeat: Int? { Self.part(dangers - repeats, of: dangers) }

    /// Where the points are equal: who looked at more of what was due, of whom more took part, who looked at more things.
    var tieBreakers: [Int] { [coverage ?? 0, takingPart ?? 0, items.done] }
    var order: String { "\(name)\t\(id)" }

    private static func part(_ done: Int, of due: Int) -> Int? { due > 0 ? done * 10_000 / due : nil }
}
