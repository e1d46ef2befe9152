import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// A total from kept counts is the number of rows that the list shows.
@Suite struct KeptTotalTests {
    @Test("after any history each kept total is the number of rows", arguments: [21])
    func totalIsRows(seed: UInt64) async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: seed)
            try await history.run(steps: 240, in: world)
            let today = Zone.china.day(of: history.now)
            try await world.store.read { db in
                var sums: [String: Int] = [:]
                for actor in [Cast.manager, Cast.safety, Cast.rectifier, MineWorld.county, MineWorld.stranger] {
                    for (name, filter) in Self.filters(on: today) {
                        let page = try HiddenDangerStore.page(filter, for: actor, db)
                        #expect(page.total == page.rows.count, "\(name) for \(actor.role)")
                        sums[name, default: 0] += page.total
                    }
                }
                for name in ["overdue true", "grading true", "assignment true", "open", "ungraded", "open nil"] {
                    #expect(sums[name] ?? 0 > 0, "nothing is \(name)")
                }
            }
        }
    }

    private static func filters(on today: Day) -> [(String, HiddenDangerFilter)] {
        var all: [(String, HiddenDangerFilter)] = []
        for turn in HiddenDangerFilter.Turn.allCases {
            for team in [true, false] {
                let filter = HiddenDangerFilter(turn, team: team, on: today, limit: HiddenDangerFilter.highestLimit)
                all.append(("\(turn) \(team)", filter))
            }
        }
        for grade in [nil] + HiddenDanger.Grade.allCases {
            var filter = HiddenDangerFilter(limit: HiddenDangerFilter.highestLimit)
            (filter.grade, filter.isUngraded, filter.figure) = (grade, grade == nil, .open)
            all.append(("open \(grade?.rawValue ?? "nil")", filter))
            filter.site = SiteID(2)
            all.append(("open elsewhere", filter))
        }
        var filter = HiddenDangerFilter(limit: HiddenDangerFilter.highestLimit)
        filter.figure = .open
        all.append(("open", filter))
        (filter.figure, filter.isUngraded) = (nil, true)
        all.append(("ungraded", filter))
        filter.turn = .open
        all.append(("open and ungraded", filter))
        return all
    }
}
