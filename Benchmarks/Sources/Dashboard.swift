import ArgumentParser
import Database
import Domain
import Kernel
import Store

/// Reads the first page's figures of a filled folder, or the bare row of a mine to compare with, many times in one snapshot.
struct Dashboard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reads the dashboard of a mine or of all mines.")

    enum Question: String, ExpressibleByArgument { case mine, all, lookup }

    @Argument(help: "The data folder, filled.") var folder: String
    @Argument(help: "What is read: mine, all, or lookup for one row by its key.") var question: Question
    @Option(help: "How many times.") var times = 2_000

    func run() async throws {
        let store = try openStore(in: folder)
        defer { store.close() }
        let site: SiteID? = try await store.read { db in
            try db.first("SELECT id FROM site ORDER BY id LIMIT 1") { try $0["id"] as SiteID }
        }
        let (times, day) = (times, Zone.china.day(of: wallClock()))
        let actor = question == .all ? Self.actor(.company, nil) : Self.actor(.mineManager, site)
        let isLookup = question == .lookup
        let ask: @Sendable (Reader) throws -> DangerDashboard? = { db in
            guard isLookup else { return try DangerDashboard(on: day, for: actor, db) }
            _ = try db.first("SELECT name FROM site WHERE id = \(site)") { try $0["name"] as String }
            return nil
        }
        let said = try await store.read { try ask($0) }
        let begin = CPU.seconds()
        for _ in 0..<times / Self.together {
            try await store.read { db in for _ in 0..<Self.together { _ = try ask(db) } }
        }
        let each = (CPU.seconds() - begin) / Double(times) * 1_000
        try report([
            "ms": each, "open": Double(said?.open ?? 0), "overdue": Double(said?.overdue ?? 0), "times": Double(times),
        ])
    }

    /// So many are asked in one snapshot, so that what a page pays once is hardly in it.
    private static let together = 50

    private static func actor(_ role: Role, _ site: SiteID?) -> Actor {
        Actor(
            person: PersonID("bench") ?? PersonID(0), name: "测", role: role, organisation: OrganisationID(1), site: site
        )
    }
}
