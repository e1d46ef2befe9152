package import Kernel

/// Splits items among people so that each gets a feasible round: the people of the unit that answers for an item, by
/// skill, in even numbers, neighbours in the tree together; what is too much for a unit goes to the unit above.
package struct RoundSplit: Sendable {
    /// An item as far as its place in the split goes; items come in the order of the tree.
    package struct Duty: Sendable {
        package let number: Int
        /// The unit that answers for it, `/1/12/7/`.
        package let unit: String
        package let skill: Skill

        package init(number: Int, unit: String, skill: Skill) {
            (self.number, self.unit, self.skill) = (number, unit, skill)
        }
    }

    package struct Walker: Sendable {
        package let person: PersonID
        package let unit: String
        package let skills: Set<Skill>

        package init(person: PersonID, unit: String, skills: Set<Skill>) {
            (self.person, self.unit, self.skills) = (person, unit, skills)
        }
    }

    /// Rules and posts are looked at by those who lead, technical systems by those who hold a certificate, the rest by all.
    package enum Skill: Int, Sendable, CaseIterable { case leading, technical, any }

    private let walkers: [Walker]
    private let root: String
    private let most: Int
    private var loads: [Int]
    private var chosen: [Int: PersonID] = [:]

    /// `root` is the unit of the mine itself; `most` is what one person can be given.
    package init(among walkers: [Walker], root: String, most: Int) {
        (self.walkers, self.root, self.most) = (walkers, root, most)
        loads = Array(repeating: 0, count: walkers.count)
    }

    /// Who looks at what; every duty has somebody when there is anybody.
    package static func split(_ duties: [Duty], among walkers: [Walker], root: String, most: Int) -> [Int: PersonID] {
        var split = RoundSplit(among: walkers, root: root, most: most)
        split.run(duties)
        return split.chosen
    }

    private mutating func run(_ duties: [Duty]) {
        guard !walkers.isEmpty else { return }
        var waiting = Dictionary(grouping: duties) { $0.unit.hasPrefix(root) ? $0.unit : root }
        // The deepest units first: what they cannot carry goes up.
        while let unit = waiting.keys.max(by: { ($0.depth, $0) < ($1.depth, $1) }),
            let due = waiting.removeValue(forKey: unit)
        {
            let isRoot = unit == root
            var left: [Duty] = []
            for skill in Skill.allCases {
                left += give(due.filter { $0.skill == skill }, within: unit, skill, isLast: isRoot)
            }
            if !left.isEmpty { waiting[unit.above(root), default: []] += left }
        }
    }

    /// Gives duties to the people of a unit who have the skill, else to all of it; answers what was too much.
    private mutating func give(_ duties: [Duty], within unit: String, _ skill: Skill, isLast: Bool) -> [Duty] {
        guard !duties.isEmpty else { return [] }
        let own = walkers.indices.filter { walkers[$0].unit.hasPrefix(unit) }
        let skilled = skill == .any ? own : own.filter { walkers[$0].skills.contains(skill) }
        var pool = skilled.isEmpty ? own : skilled
        if pool.isEmpty, isLast { pool = Array(walkers.indices) }
        guard !pool.isEmpty else { return duties }
        let ordered = duties.sorted { $0.number < $1.number }
        let room = isLast ? ordered.count : min(ordered.count, pool.map { max(0, most - loads[$0]) }.reduce(0, +))
        var rest = ordered.prefix(room)[...]
        for (walker, quota) in quotas(of: room, in: pool, isCapped: !isLast) {
            for duty in rest.prefix(quota) { chosen[duty.number] = walkers[walker].person }
            loads[walker] += min(quota, rest.count)
            rest = rest.dropFirst(quota)
        }
        return Array(ordered.dropFirst(room))
    }

    /// Fills up from the least laden, so that all of the pool end alike.
    private func quotas(of count: Int, in pool: [Int], isCapped: Bool) -> [(Int, Int)] {
        let laden = pool.sorted { (loads[$0], $0) < (loads[$1], $1) }
        var (level, filled, left) = (loads[laden[0]], 1, count)
        while filled < laden.count, (loads[laden[filled]] - level) * filled <= left {
            left -= (loads[laden[filled]] - level) * filled
            level = loads[laden[filled]]
            filled += 1
        }
        let (each, more) = (left / filled, left % filled)
        var given = laden.prefix(filled).enumerated().map { index, walker in
            (walker, level - loads[walker] + each + (index < more ? 1 : 0))
        }
        guard isCapped else { return given.sorted { $0.0 < $1.0 } }
        var over = 0
        for index in given.indices {
            let room = max(0, most - loads[given[index].0])
            over += max(0, given[index].1 - room)
            given[index].1 = min(given[index].1, room)
        }
        for walker in laden where over > 0 {
            let have = given.first { $0.0 == walker }?.1 ?? 0
            let more = min(over, max(0, most - loads[walker] - have))
            guard more > 0 else { continue }
            given.removeAll { $0.0 == walker }
            given.append((walker, have + more))
            over -= more
        }
        return given.sorted { $0.0 < $1.0 }
    }
}
