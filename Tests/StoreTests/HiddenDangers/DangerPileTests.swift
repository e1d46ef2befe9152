import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// Kept counts are those of a full recount after any history, and an audit notices when they are not.
@Suite struct DangerPileTests {
    @Test("after any history every pile is that of a full recount", arguments: [1, 2])
    func keptIsCounted(seed: UInt64) async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: seed)
            try await history.run(steps: 420, in: world)
            let (differences, done) = try await world.store.read { db in
                (try Self.differences(db), try Self.sums(db))
            }
            #expect(differences == [])
            #expect(done["found"] ?? 0 > 5)
            #expect(done["closed"] ?? 0 > 0)
            #expect((done["granted"] ?? 0) + (done["refused"] ?? 0) > 0)
        }
    }

    @Test func aPileThatLiesIsFoundAndMended() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            _ = try await world.store.write { db in
                try db.run("UPDATE danger_figure SET found = found + 1 WHERE facet = 'state'")
                try db.run("UPDATE danger_count SET n = n + 1")
                try db.run("UPDATE danger_tally SET grading = grading + 1")
            }
            let report = try await LedgerAuditor().audit(world.store)
            #expect(
                report.findings.map(\.subject)
                    == ["hidden-danger counts", "hidden-danger counts", "tallies of open hidden dangers"])
            let mended = try await world.store.write { db in try Audits.rebuildPiles(db) }.value
            #expect(mended.count == 3)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    private static func differences(_ db: Reader) throws -> [String] {
        try Audits.piles.flatMap { try $0.differences(db) }
    }

    private static func sums(_ db: Reader) throws -> [String: Int] {
        var sums: [String: Int] = [:]
        try db.each("SELECT found, closed, granted, refused FROM danger_figure WHERE facet = 'state'") { row in
            for (name, value) in [
                ("found", try row["found"] as Int), ("closed", try row["closed"] as Int),
                ("granted", try row["granted"] as Int), ("refused", try row["refused"] as Int),
            ] { sums[name, default: 0] += value }
        }
        return sums
    }
}
