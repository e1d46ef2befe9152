/// The append-only table beneath every ledger record, and the head that counts it.
enum LedgerTable {
    static func make(_ connection: Connection) throws {
        try connection.run("\(sqlite: "BEGIN IMMEDIATE", postgres: "BEGIN")")
        do {
            for statement in tables + (connection.isPostgres ? postgresGuards : sqliteGuards) {
                try connection.run(statement)
            }
            try connection.commit()
        } catch {
            connection.rollback()
            throw error
        }
    }

    private static let tables: [SQL] = [
        // Processes that start together make the tables one after the other.
        "SELECT \(sqlite: "1", postgres: "pg_advisory_xact_lock(hashtext('davylamp'))") AS n",
        """
        CREATE TABLE IF NOT EXISTS ledger_head (
            id \(.integer) PRIMARY KEY CHECK (id = 1), size \(.integer) NOT NULL
        ) \(sqlite: "STRICT", postgres: "")
        """,
        "INSERT INTO ledger_head (id, size) VALUES (1, 0) ON CONFLICT DO NOTHING",
        """
        CREATE TABLE IF NOT EXISTS ledger_record (
            idx \(.integer) PRIMARY KEY, bytes \(.bytes) NOT NULL
        ) \(sqlite: "STRICT", postgres: "")
        """,
    ]

    private static let sqliteGuards: [SQL] = [
        """
        CREATE TRIGGER IF NOT EXISTS ledger_never_updates BEFORE UPDATE ON ledger_record
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS ledger_never_deletes BEFORE DELETE ON ledger_record
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
    ]

    private static let postgresGuards: [SQL] = [
        """
        CREATE OR REPLACE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''the ledger is append-only''; END'
        """,
        """
        CREATE OR REPLACE TRIGGER ledger_never_changes BEFORE UPDATE OR DELETE ON ledger_record
        FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only()
        """,
        """
        CREATE OR REPLACE TRIGGER ledger_is_never_emptied BEFORE TRUNCATE ON ledger_record
        FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only()
        """,
    ]

    /// Gives the batch its indexes, in the transaction of the batch.
    static func append(_ records: [[UInt8]], from size: Int, _ connection: Connection) throws {
        guard !records.isEmpty else { return }
        var next = 0
        while next < records.count {
            let count = records.count - next >= rowsInInsert ? rowsInInsert : 1
            let rows = records[next..<next + count].enumerated().map { row(size + next + $0.offset, $0.element) }
            try connection.run(
                "INSERT INTO ledger_record (idx, bytes) VALUES \(rows.dropFirst().reduce(rows[0]) { "\($0), \($1)" })")
            next += count
        }
        try connection.run("UPDATE ledger_head SET size = \(size + records.count) WHERE id = 1")
    }

    /// So many at a time, or one by one, so that only two statements are prepared.
    private static let rowsInInsert = 16

    private static func row(_ index: Int, _ bytes: [UInt8]) -> SQL { "(\(index), \(bytes))" }

    /// Whether `bytes` stand at `index`, asked when the answer to a commit was lost. Waits for whoever still commits.
    static func holds(_ bytes: [UInt8], at index: Int, _ connection: Connection) throws -> Bool {
        _ = try connection.beginWrite()
        defer { connection.rollback() }
        return try Reader(connection).first("SELECT bytes FROM ledger_record WHERE idx = \(index)") {
            try $0["bytes"] as [UInt8] == bytes
        } ?? false
    }
}
