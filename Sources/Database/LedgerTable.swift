/// The append-only table beneath every ledger record, and the head that counts it.
enum LedgerTable {
    static func make(_ connection: SQLiteConnection) throws {
        let statements: [SQL] = [
            "CREATE TABLE IF NOT EXISTS ledger_head (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL) STRICT",
            "INSERT INTO ledger_head (id, size) VALUES (1, 0) ON CONFLICT DO NOTHING",
            "CREATE TABLE IF NOT EXISTS ledger_record (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
            """
            CREATE TRIGGER IF NOT EXISTS ledger_never_updates BEFORE UPDATE ON ledger_record
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
            """,
            """
            CREATE TRIGGER IF NOT EXISTS ledger_never_deletes BEFORE DELETE ON ledger_record
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
            """,
        ]
        for statement in statements { try connection.run(statement) }
    }

    static func size(_ connection: SQLiteConnection) throws -> Int {
        try Reader(connection).value("SELECT size AS n FROM ledger_head WHERE id = 1", as: Int.self)
    }

    /// Gives the batch its indexes, in the transaction of the batch.
    static func append(_ records: [[UInt8]], from size: Int, _ connection: SQLiteConnection) throws {
        guard !records.isEmpty else { return }
        for (offset, bytes) in records.enumerated() {
            try connection.run("INSERT INTO ledger_record (idx, bytes) VALUES (\(size + offset), \(bytes))")
        }
        try connection.run("UPDATE ledger_head SET size = \(size + records.count) WHERE id = 1")
    }
}
