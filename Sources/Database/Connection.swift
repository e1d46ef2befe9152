/// One connection to either engine, opened and used by one thread.
enum Connection {
    case sqlite(SQLiteConnection)
    case postgres(PostgresConnection)

    static func open(_ engine: Engine, isReader: Bool) throws -> Connection {
        switch engine {
        case .sqlite(let path): .sqlite(try SQLiteConnection(path: path, isReader: isReader))
        case .postgres(let conninfo): .postgres(try PostgresConnection(conninfo: conninfo, isReader: isReader))
        }
    }

    var isPostgres: Bool { if case .postgres = self { true } else { false } }

    func durability() throws -> Durability {
        switch self {
        case .sqlite(let connection): try connection.durability()
        case .postgres(let connection): try PostgresSetUp.durability(connection)
        }
    }

    /// Changes something. PostgreSQL is not waited for: its error comes with the next question or the commit.
    func run(_ sql: SQL) throws {
        switch self {
        case .sqlite(let connection): try connection.query(sql) { _ in }
        case .postgres(let connection): try connection.send(sql)
        }
    }

    /// Asks, and hands over at most `most` rows.
    func query(_ sql: SQL, most: Int = .max, _ body: (Row) throws -> Void) throws {
        switch self {
        case .sqlite(let connection): try connection.query(sql, most: most, body)
        case .postgres(let connection): try connection.query(sql, most: most, body)
        }
    }
}

// MARK: transactions
extension Connection {
    /// Opens a transaction that holds the ledger's head: lock, counter and fence for all processes. Answers its size.
    func beginWrite() throws -> Int {
        try run(
            "\(sqlite: "BEGIN IMMEDIATE", postgres: "BEGIN ISOLATION LEVEL READ COMMITTED")")
        return try Reader(self).value(
            "SELECT size AS n FROM ledger_head WHERE id = 1 \(sqlite: "", postgres: "FOR UPDATE")")
    }

    /// Opens a snapshot in which nothing can be written.
    func beginRead() throws {
        try run("\(sqlite: "BEGIN", postgres: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")")
    }

    /// Returns when everything is on the disk.
    func commit() throws {
        switch self {
        case .sqlite: try run("COMMIT")
        case .postgres(let connection): try connection.commit()
        }
    }

    /// Ends a transaction that is to leave nothing behind; what a dead transaction answers adds nothing to its first error.
    func rollback() {
        switch self {
        case .sqlite(let connection): if connection.isInTransaction { try? run("ROLLBACK") }
        case .postgres(let connection): connection.rollback()
        }
    }

    /// Ends a snapshot. PostgreSQL is not waited for; the next question reads that answer too.
    func endRead() {
        switch self {
        case .sqlite: rollback()
        case .postgres(let connection): connection.endRead()
        }
    }

    /// Whether the transaction can go on: a late error or an automatic rollback ends it.
    var isUsable: Bool {
        switch self {
        case .sqlite(let connection): connection.isInTransaction
        case .postgres(let connection): connection.isUsable
        }
    }

    func setSavepoint() throws { try run("SAVEPOINT command") }

    /// Keeps what the command did, after waiting for all its answers.
    func keepSavepoint() throws {
        try run("RELEASE SAVEPOINT command")
        if case .postgres(let connection) = self { try connection.settle() }
    }

    /// Undoes one command; the others of the transaction stand.
    func undoSavepoint() throws {
        if case .postgres(let connection) = self { try connection.recover() }
        try run("ROLLBACK TO SAVEPOINT command")
        try run("RELEASE SAVEPOINT command")
        if case .postgres(let connection) = self { try connection.settle() }
    }
}
