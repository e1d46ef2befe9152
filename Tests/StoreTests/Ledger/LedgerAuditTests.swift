import Database
import Domain
import Foundation
import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct LedgerAuditTests {
    private func findings(_ world: MineWorld) async throws -> [String] {
        try await LedgerAuditor().audit(world.store).findings.map { "\($0.subject): \($0.reason)" }
    }

    private func live(_ world: MineWorld) async throws -> HiddenDanger.ID {
        let id = try await world.report()
        _ = try await world.dangers.perform(RegisterHiddenDanger(), on: id, version: nil, in: .at(by: Cast.safety))
        return id
    }

    @Test func whatIsWrittenByCommandsAloneIsSound() async throws {
        try await MineWorld.with { world in
            _ = try await live(world)
            #expect(try await findings(world) == [])
        }
    }

    @Test(
        "a row or payload that somebody changed behind the ledger is found",
        arguments: [
            "UPDATE hidden_danger SET phase = 'closed'", "UPDATE hidden_danger SET version = 9",
            "UPDATE hidden_danger SET deadline_on = '2026-12-01'", "UPDATE site SET name = '别处' WHERE id = '1'",
            "UPDATE person SET name = '别人' WHERE id = '1'", "UPDATE payload SET body = '{}' WHERE number = 1",
            "UPDATE payload SET type = 'hidden-danger.closed' WHERE number = 1", "DELETE FROM payload WHERE number = 1",
            "DELETE FROM hidden_danger", "UPDATE chain SET seq = seq + 1 WHERE site_id = '-'",
            "UPDATE ledger_head SET size = size + 1", "INSERT INTO chain (site_id, seq, leaf) VALUES ('x', 0, '')",
            "UPDATE payload SET number = 7 WHERE number = 1",
        ] as [SQL])
    func tampered(_ change: SQL) async throws {
        try await MineWorld.with { world in
            _ = try await live(world)
            _ = try await world.store.write { db in try db.run(change) }
            #expect(try await !findings(world).isEmpty)
        }
    }

    @Test func aRowThatNoRecordTellsOfIsFound() async throws {
        try await MineWorld.with { world in
            _ = try await world.store.write { db in
                try db.run(
                    "INSERT INTO person (id, name, organisation_id, path, version) VALUES ('x', 'x', '1', '/1/', 1)")
            }
            #expect(try await findings(world).contains { $0.hasPrefix("person: ") })
        }
    }

    @Test func everyKindOfRecordInTheDemoHasAnAudit() async throws {
        try await withTemporaryFolder { folder in
            let store = try DataStore(.sqlite(path: folder.path + "/demo.sqlite"))
            try await store.migrate(Schema.migrations)
            #expect(try await Demo(store, seed: 24, now: .t0, book: try RuleBook.shipped).make())
            let report = try await LedgerAuditor().audit(store)
            store.close()
            #expect(report.findings == [])
            #expect(report.subjects.count >= 5)
        }
    }
}
