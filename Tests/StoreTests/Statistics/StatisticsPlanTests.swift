import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// The statistics stay quick at a million rows only while every question of the page is answered by an index.
@Suite struct StatisticsPlanTests {
    private static let company = Actor(
        person: PersonID(7), name: "郑七", role: .company, organisation: OrganisationID(1), site: nil)
    private static let day = Zone.china.day(of: .t0)

    @Test("no division reads a table whole", arguments: DangerDivision.allCases)
    func divisions(by division: DangerDivision) async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            for actor in [Cast.manager, Self.company, MineWorld.county] {
                for site in [nil, Cast.mine] {
                    let plans = try await world.plans { db in
                        var asked = DangerStatistics.Asked(
                            by: division, from: Month(of: Self.day).adding(months: -11), to: Month(of: Self.day),
                            site: site,
                            today: Self.day)
                        _ = try DangerStatistics(asked, for: actor, db)
                        asked.isMajorOnly = true
                        _ = try DangerStatistics(asked, for: actor, db)
                    }
                    Self.expectIndexes(plans)
                    let lines: [Substring] = plans.reduce(into: []) { $0 += $1.split(separator: "\n") }
                    let rows = lines.filter { $0.contains("SEARCH hidden_danger ") }
                    #expect(rows.allSatisfy { $0.contains("hidden_danger_by_deadline") }, "\(rows)")
                }
            }
        }
    }

    @Test func questionsAboutAMineReadNoTableWhole() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let rules = try MineDoubtRules(.shipped, on: Self.day)
            let plans = try await world.plans { db in
                _ = try MineDoubts(at: Cast.mine, rules, on: Self.day, .china, db)
            }
            Self.expectIndexes(plans)
        }
    }

    private static func expectIndexes(_ plans: [String]) {
        #expect(!plans.isEmpty)
        for table in ["hidden_danger", "danger_figure", "danger_approval", "person", "place", "organisation"] {
            #expect(QueryPlan.wholeTables(table, in: plans) == [], "\(plans.joined(separator: "\n---\n"))")
        }
    }
}
