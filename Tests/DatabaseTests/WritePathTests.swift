import Database
import Foundation
import Kernel
import Support
import Testing

@Suite struct WritePathTests {
    private static func with(_ body: (DataStore) async throws -> Void) async throws {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            try await store.migrate([
                Migration(number: 1, "a table", ["CREATE TABLE thing (n \(.integer) PRIMARY KEY)"]),
                Migration(
                    number: 2, "a sum",
                    ["CREATE TABLE total (n \(.integer) NOT NULL)", "INSERT INTO total (n) VALUES (0)"]),
            ])
            try await body(store)
        }
    }

    private static func counts(_ store: DataStore) async throws -> [Int] {
        try await store.read { db in
            [
                try db.value("SELECT count(*) AS n FROM thing"),
                try db.value("SELECT count(*) AS n FROM ledger_record"),
                try db.value("SELECT size AS n FROM ledger_head"),
                try db.value("SELECT COALESCE(MAX(idx) + 1, 0) AS n FROM ledger_record"),
            ]
        }
    }

    @Test func oneInAHundredIsRefusedLateAndTheOthersStand() async throws {
        try await Self.with { store in
            let acknowledged = await withTaskGroup(of: Int.self) { group in
                for producer in 0..<20 {
                    group.addTask { await Self.produce(producer, store) }
                }
                return await group.reduce(0, +)
            }
            #expect(acknowledged == 1_980)
            let counts = try await Self.counts(store)
            #expect(counts == [1_980, 1_980, 1_980, 1_980])
            let (sum, total) = try await store.read { db in
                (
                    try db.value("SELECT CAST(sum(n) AS \(.integer)) AS n FROM thing", as: Int.self),
                    try db.value("SELECT n FROM total", as: Int.self)
                )
            }
            #expect(sum == total, "what is gathered counts the acknowledged commands alone, each once")
        }
    }

    private static func produce(_ producer: Int, _ store: DataStore) async -> Int {
        var good = 0
        for number in 0..<100 {
            let key = number == 99 ? producer * 1_000 : producer * 1_000 + number
            let outcome = try? await store.write { db in
                db.record(Array("\(key)".utf8))
                db.gather(Sum(n: key))
                try db.run("INSERT INTO thing (n) VALUES (\(key))")
            }
            if outcome != nil { good += 1 }
        }
        return good
    }

    @Test func aCommandSeesWhatThoseBeforeItInItsBatchHaveGathered() async throws {
        try await Self.with { store in
            let seen = await withTaskGroup(of: Int?.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        try? await store.write { db in
                            let kept = try db.value("SELECT n FROM total", as: Int.self)
                            let before = db.gathered(Sum.self) { $0.n } ?? 0
                            db.gather(Sum(n: 1))
                            return kept + before
                        }.value
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let seen = $1 { $0.insert(seen) } }
            }
            #expect(seen == Set(0..<200))
        }
    }

    /// Nobody but the batch writes it.
    private struct Sum: Gathered {
        var n: Int
        mutating func add(_ later: Sum) { n += later.n }
        func save(_ db: Writer) throws { try db.run("UPDATE total SET n = n + \(n)") }
    }

    @Test(.enabled(if: TestEngine.conninfo != nil, "\(TestEngine.whyNot)"))
    func postgresIsTestedToo() { #expect(TestEngine.available.count == 2) }

    @Test func aRefusalBeforeTheFirstWriteLeavesNothing() async throws {
        try await Self.with { store in
            let refusal = Refusal("no", "不行", "no")
            await #expect(throws: refusal) { _ = try await store.write { _ in throw refusal } }
            let counts = try await Self.counts(store)
            #expect(counts == [0, 0, 0, 0])
        }
    }

    @Test func nobodyChangesOrDeletesALedgerRecord() async throws {
        try await Self.with { store in
            let done = try await store.write { db in db.record([1]) }
            #expect(done.indexes == 0..<1)
            await #expect(throws: StoreError.self) {
                _ = try await store.write { try $0.run("DELETE FROM ledger_record") }
            }
            await #expect(throws: StoreError.self) {
                _ = try await store.write { try $0.run("UPDATE ledger_record SET idx = 5") }
            }
        }
    }

    @Test func aReadCannotWrite() async throws {
        try await Self.with { store in
            await #expect(throws: StoreError.self) {
                try await store.read { try $0.each("INSERT INTO thing (n) VALUES (1)") { _ in } }
            }
            let counts = try await Self.counts(store)
            #expect(counts == [0, 0, 0, 0])
        }
    }

    @Test func anEditedMigrationIsRefused() async throws {
        try await Self.with { store in
            await #expect(throws: StoreError.self) {
                try await store.migrate([Migration(number: 1, "a table", ["CREATE TABLE other (n \(.integer))"])])
            }
        }
    }

    @Test func hostileTextIsBoundAndComesBackAsItWas() async throws {
        try await Self.with { store in
            let text = "'; DROP TABLE thing; -- \u{600}<script>"
            let back = try await store.read { db in try db.value("SELECT \(text) AS n", as: String.self) }
            #expect(back == text)
        }
    }
}
