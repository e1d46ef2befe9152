import ArgumentParser
import Database
import Domain
import Kernel
import Store

/// Searches a filled folder for a word of two characters, as a mine's worker and as somebody over all its mines.
struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Finds a two-character word: top 50, count, facets.")

    @Argument(help: "The data folder, filled.") var folder: String
    @Option(help: "The word.") var word = "风门"
    @Option(help: "How many times.") var times = 20

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let site = try await store.read { db in
            try db.first("SELECT id FROM site ORDER BY id LIMIT 1") { try $0["id"] as SiteID }
        }
        var figures: [String: Double] = [:]
        for (name, actor) in [("all", Self.actor(.company, nil)), ("mine", Self.actor(.worker, site))] {
            var filter = HiddenDangerFilter(words: word, limit: 50)
            filter.sort = .highestNumber
            let asked = filter
            figures["\(name)_top"] = try await cost(store) {
                _ = try HiddenDangerStore.part(of: asked, for: actor, $0)
            }
            figures["\(name)_count"] = try await cost(store) {
                _ = try HiddenDangerStore.count(asked, for: actor, $0)
            }
            figures["\(name)_hits"] = Double(
                try await store.read { try HiddenDangerStore.count(asked, for: actor, $0) })
            for sort in [HiddenDangerFilter.Sort.deadline, .changed, .highestNumber] {
                var list = HiddenDangerFilter(limit: 50)
                list.sort = sort
                let sorted = list
                figures["\(name)_\(sort.rawValue)"] = try await cost(store) {
                    _ = try HiddenDangerStore.part(of: sorted, for: actor, $0)
                }
            }
        }
        try report(figures)
    }

    /// Milliseconds of processor time for one, after a first one that warms the caches.
    private func cost(_ store: DataStore, _ question: @escaping @Sendable (Reader) throws -> Void) async throws
        -> Double
    {
        try await store.read(question)
        let (times, begin) = (times, CPU.seconds())
        for _ in 0..<times { try await store.read(question) }
        return (CPU.seconds() - begin) / Double(times) * 1_000
    }

    private static func actor(_ role: Role, _ site: SiteID?) -> Actor {
        Actor(
            person: PersonID("bench") ?? PersonID(0), name: "测", role: role, organisation: OrganisationID(1), site: site
        )
    }
}
