import Database
import Foundation
import Kernel
import Support
import Testing

/// What several servers on one database, and a database that goes away, must not break.
@Suite struct SharedDatabaseTests {
    private static let thing = Migration(number: 1, "a table", ["CREATE TABLE thing (n \(.integer) PRIMARY KEY)"])

    @Test func severalServersWriteOneLedgerWithoutAHole() async throws {
        try await TestEngine.each { engine in
            let stores = try (0..<3).map { _ in try DataStore(engine, readers: 1) }
            defer { for store in stores { store.close() } }
            try await stores[0].migrate([Self.thing])
            let indexes = try await withThrowingTaskGroup(of: [Int].self) { group in
                for (number, store) in stores.enumerated() {
                    group.addTask { try await Self.produce(number, store) }
                }
                return try await group.reduce(into: [Int]()) { $0 += $1 }
            }
            #expect(indexes.sorted() == Array(0..<300))
            let (records, head) = try await stores[1].read { db in
                (
                    try db.all("SELECT idx FROM ledger_record ORDER BY idx") { try $0["idx"] as Int },
                    try db.value("SELECT size AS n FROM ledger_head", as: Int.self)
                )
            }
            #expect(records == Array(0..<300))
            #expect(head == 300)
        }
    }

    private static func produce(_ number: Int, _ store: DataStore) async throws -> [Int] {
        var indexes: [Int] = []
        for step in 0..<100 {
            let done = try await store.write { db in
                try db.run("INSERT INTO thing (n) VALUES (\(number * 1_000 + step))")
                db.record(Array("\(number) \(step)".utf8))
            }
            indexes += done.indexes
        }
        return indexes
    }

    @Test func aStoreThatIsClosedFinishesWhatWaitsAndRefusesMore() async throws {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            try await store.migrate([Self.thing])
            let acknowledged = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        (try? await store.write { try $0.run("INSERT INTO thing (n) VALUES (\(number))") }) != nil
                    }
                }
                store.close()
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            await #expect(throws: StoreError.self) { _ = try await store.write { _ in } }
            let again = try DataStore(engine)
            defer { again.close() }
            #expect(
                try await again.read { try $0.value("SELECT count(*) AS n FROM thing", as: Int.self) } == acknowledged)
        }
    }

    @Test func theDatabaseSaysHowSafelyItKeeps() async throws {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            let durability = try await store.durability()
            #expect(durability.isDurable)
            #expect(durability.settings["synchronous"] ?? durability.settings["synchronous_commit"] != nil)
        }
        let careless = Durability(engine: "postgresql", settings: ["fsync": "off", "collation": "en_US.UTF-8"])
        #expect(!careless.isDurable)
        #expect(careless.complaint.contains("fsync is off"))
        #expect(careless.complaint.contains("collation is en_US.UTF-8, it must be C"))
    }

    @Test func aZeroByteIsRefusedLikeAnyBadText() async throws {
        try await TestEngine.each { engine in
            let store = try DataStore(engine)
            defer { store.close() }
            await #expect(throws: Refusal.self) {
                try await store.read { try $0.value("SELECT \("a\u{0}b") AS n", as: String.self) }
            }
        }
    }
}

@Suite(.enabled(if: TestEngine.conninfo != nil, "\(TestEngine.whyNot)"))
struct LostConnectionTests {
    private static let tables = Migration(number: 1, "a table", ["CREATE TABLE thing (n \(.integer) PRIMARY KEY)"])

    private static func with(_ body: (DataStore) async throws -> Void) async throws {
        try await TestEngine.postgres.with { engine in
            let store = try DataStore(engine, readers: 1)
            defer { store.close() }
            try await store.migrate([tables])
            try await body(store)
        }
    }

    private static func pid(_ db: Reader) throws -> Int { try db.value("SELECT pg_backend_pid() AS n") }

    @Test func readsAndWritesGoOnAfterTheirConnectionsWereCut() async throws {
        try await Self.with { store in
            let writer = try await store.write(Self.pid).value
            let reader = try await store.read(Self.pid)
            try await TestEngine.postgres.with { engine in
                let other = try DataStore(engine, readers: 1)
                defer { other.close() }
                for pid in [writer, reader] {
                    _ = try await other.read {
                        try $0.all("SELECT pg_terminate_backend(CAST(\(pid) AS INTEGER)) AS n") { try $0["n"] as Bool }
                    }
                }
            }
            let done = try await store.write { db in
                try db.run("INSERT INTO thing (n) VALUES (1)")
                db.record([1])
            }
            #expect(done.indexes == 0..<1)
            #expect(try await store.read { try $0.value("SELECT count(*) AS n FROM thing", as: Int.self) } == 1)
        }
    }

    /// The trigger cuts its own connection at the commit, the first time only: a sequence does not go back.
    @Test func aCommitThatWasCutIsCarriedOutOnce() async throws {
        try await Self.with { store in
            let setUp: [SQL] = [
                "CREATE SEQUENCE cuts",
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN IF nextval(''cuts'') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END'
                """,
                """
                CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION cut()
                """,
            ]
            _ = try await store.write { db in for statement in setUp { try db.run(statement) } }
            let done = try await store.write { db in
                try db.run("INSERT INTO thing (n) VALUES (1)")
                db.record([7])
            }
            #expect(done.indexes == 0..<1)
            let (things, records, cuts) = try await store.read { db in
                (
                    try db.value("SELECT count(*) AS n FROM thing", as: Int.self),
                    try db.value("SELECT count(*) AS n FROM ledger_record", as: Int.self),
                    try db.value("SELECT last_value AS n FROM cuts", as: Int.self)
                )
            }
            #expect(things == 1)
            #expect(records == 1)
            #expect(cuts == 2)
        }
    }

    @Test func aServerThatCannotBeReachedIsToldAtOnce() {
        #expect { _ = try DataStore(.postgres(conninfo: "host=/nowhere/at/all user=x dbname=x")) } throws: { error in
            (error as? StoreError)?.code == "lost"
        }
        #expect { _ = try DataStore(.postgres(conninfo: "host=127.0.0.1 nonsense")) } throws: { $0 is StoreError }
    }
}

@Suite struct UnstorableTextTests {
    @Test(.enabled(if: TestEngine.conninfo != nil, "\(TestEngine.whyNot)"))
    func aZeroByteHiddenInJSONIsTheAskersMistake() async throws {
        try await TestEngine.postgres.with { engine in
            let store = try DataStore(engine, readers: 1)
            defer { store.close() }
            try await store.migrate([Migration(number: 1, "a table", ["CREATE TABLE thing (body \(.json))"])])
            let body = #"{"what":"a\u0000b"}"#
            await #expect(throws: Refusal.self) {
                _ = try await store.write { try $0.run("INSERT INTO thing (body) VALUES (\(body))") }
            }
        }
    }
}
