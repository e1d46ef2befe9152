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
            "UPDATE payload SET number = 7 WHERE number = 1", "UPDATE payload SET beacon = 0 WHERE number = 1",
        ] as [SQL])
    func tampered(_ change: SQL) async throws {
        try await MineWorld.with { world in
            _ = try await live(world)
            _ = try await world.store.write { db in try db.run(change) }
            #expect(try await !findings(world).isEmpty)
        }
    }

    @Test(
        "whatever a column of a danger says, its body says too",
        arguments: [
            "site_id = '2'", "reported_at = 1", "reporter_id = '4'", "near_miss = 1", "found_by = 'regulator'",
            "found_month = '2020-01'", "phase = 'closed'", "grade = 'major'", "assignee_id = '4'",
            "deadline_on = '2020-01-01'", "place_id = 'x'", "system_id = 'x'", "source = 'tip'", "rectifier_id = '4'",
            "verify_by_on = '2020-01-01'", "extension_rank = 3", "extensions = 2", "recurrence_key = 'x'",
            "recurrence_of = 'x'", "told_id = 'x'", "listed_level = 'county'", "clause_code = 'x'", "ended_at = 1",
            "cause = 'person'", "specialty = 'x'", "mended_on = '2020-01-01'", "verified_minutes = 1", "granted = 1",
            "refused = 1", "closed_month = '2020-01'", "changed_at = 1",
        ] as [SQL])
    func everyColumn(_ change: SQL) async throws {
        try await MineWorld.with { world in
            _ = try await live(world)
            _ = try await world.store.write { db in try db.run("UPDATE hidden_danger SET \(change)") }
            #expect(try await findings(world).contains { $0.hasPrefix("hidden-danger/") })
        }
    }

    @Test func whereAnAccountActsIsVouchedFor() async throws {
        try await MineWorld.with { world in
            try await AccountStore(world.store).add(
                login: "x", for: Cast.safety, passwordHash: "none", in: .at(by: Cast.manager))
            #expect(try await findings(world) == [])
            _ = try await world.store.write { db in try db.run("UPDATE account SET site_id = '2' WHERE login = 'x'") }
            #expect(try await findings(world).contains { $0.hasPrefix("account/x") })
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
