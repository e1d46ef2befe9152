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
                search.contains { $0.contains("VIRTUAL TABLE INDEX") || $0.contains("_words_to_tsvector_idx") },
                "\(plans)")
            #expect(plans.flatMap(Self.wholeTables) == [])
        }
    }

    private static func plans(_ name: String, for actor: Actor) async throws -> [String] {
        let filter = try #require(filters.first { $0.0 == name }?.1)
        let all = Mutex<[String]>([])
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in
                try db.plans { _ = try HiddenDangerStore.page(filter, for: actor, db) }
            }
            all.withLock { $0 += plans }
        }
        return all.withLock { $0 }
    }

    /// Lines of a plan that read every row of hidden dangers without any order.
    private static func wholeTables(_ plan: String) -> [String] {
        plan.split(separator: "\n").map(String.init).filter {
            $0 == "SCAN hidden_danger" || $0.contains("Seq Scan on hidden_danger ")
        }
    }
}
