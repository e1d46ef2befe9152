import Database
import Domain
import Foundation
import Kernel
import Store
import Support
import Synchronization
import Testing

/// Lists stay quick at a million rows only while an index answers them, in the order in which they are shown.
@Suite struct HiddenDangerPlanTests {
    private static let filters: [(String, HiddenDangerFilter)] = [
        ("newest", HiddenDangerFilter()), ("phase", HiddenDangerFilter(phase: .reported)),
        ("site", HiddenDangerFilter(site: Cast.mine)),
        ("site and phase", HiddenDangerFilter(phase: .closed, site: Cast.mine)),
    ]

    @Test("a list of a mine is read from its index, in order", arguments: filters.map(\.0))
    func ofAMine(name: String) async throws {
        let plans = try await Self.plans(name, for: Cast.worker)
        for plan in plans {
            #expect(Self.wholeTables(plan) == [])
            let hits = plan.range(of: "LIST SUBQUERY").map { plan[$0.lowerBound...] } ?? plan[...]
            let sorts = hits.split(separator: "\n").filter { $0.contains("ORDER BY") || $0.contains("Sort Key") }
            #expect(sorts.count <= 1, "only the page itself is put in order: \(plan)")
        }
    }

    @Test("a list of many mines reads no table whole", arguments: ["newest", "phase"])
    func ofMany(name: String) async throws {
        for actor in [MineWorld.county, Self.company] {
            #expect(try await Self.plans(name, for: actor).flatMap(Self.wholeTables) == [])
        }
    }

    private static let company = Actor(
        person: PersonID(7), name: "郑七", role: .company, organisation: OrganisationID(1), site: nil)

    @Test func aSearchIsReadFromTheWords() async throws {
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in
                try db.plans { _ = try HiddenDangerStore.page(.init(words: "瓦斯"), for: Cast.worker, db) }
            }
            let search = plans.filter { $0.contains("hidden_danger") }
            #expect(
                search.contains { $0.contains("VIRTUAL TABLE INDEX") || $0.contains("danger_words_words_idx") },
                "\(plans)")
            #expect(plans.flatMap(Self.wholeTables) == [])
        }
    }

    @Test(
        "many mines are listed in every order without reading them all",
        arguments: ["number", "highest-number", "changed", "longest-unchanged", "deadline"])
    func inOrder(name: String) async throws {
        let ways = [
            "hidden_danger_by_number", "hidden_danger_by_change", "hidden_danger_by_due", "hidden_danger_num_key",
            "hidden_danger_changed", "hidden_danger_due",
        ]
        let page = try await Self.plans(name, for: Self.company).joined()
        #expect(ways.contains { page.contains($0) }, "\(page)")
    }

    private static func sorted(by sort: HiddenDangerFilter.Sort) -> HiddenDangerFilter {
        var filter = HiddenDangerFilter()
        filter.sort = sort
        return filter
    }

    private static func plans(_ name: String, for actor: Actor) async throws -> [String] {
        let filter = try #require(
            filters.first { $0.0 == name }?.1 ?? HiddenDangerFilter.Sort(rawValue: name).map(sorted))
        let all = Mutex<[String]>([])
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in
                try db.plans { _ = try HiddenDangerStore.page(filter, for: actor, db) }
            }
            all.withLock { $0 += plans }
        }
        return all.withLock { $0 }
    }

    private static func wholeTables(_ plan: String) -> [String] {
        QueryPlan.wholeTables("hidden_danger", in: [plan])
    }
}
