import CSQLite

/// One connection to SQLite, opened and used by one thread.
final class SQLiteConnection {
    private static let mostStatements = 500
    private let handle: OpaquePointer
    private var statements: [String: OpaquePointer] = [:]

    init(path: String, isReader: Bool) throws {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw StoreError(code: "lost", message: "cannot open \(path): \(String(cString: sqlite3_errstr(code)))")
        }
        handle = opened
        try setUp(isReader: isReader)
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    private func setUp(isReader: Bool) throws {
        sqlite3_busy_timeout(handle, 10_000)
        let pragmas: [SQL] = [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
            "PRAGMA case_sensitive_like = ON", "PRAGMA journal_size_limit = 67108864", "PRAGMA cache_size = -8192",
        ]
        for pragma in pragmas { try run(pragma) }
        if isReader { try run("PRAGMA query_only = ON") }
        let mode = try synchronousMode()
        guard mode == "FULL" else {
            throw StoreError(code: "other", message: "SQLite runs with synchronous=\(mode); only FULL keeps what is acknowledged")
        }
    }

    /// `FULL`, `NORMAL`, … as the connection really runs.
    func synchronousMode() throws -> String {
        var mode = "unknown"
        try query("PRAGMA synchronous") { row in
            let names = ["OFF", "NORMAL", "FULL", "EXTRA"]
            if case .int(let number) = row.value(at: 0), names.indices.contains(Int(number)) { mode = names[Int(number)] }
        }
        return mode
    }

    func run(_ sql: SQL) throws { try query(sql) { _ in } }

    func query(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let (text, values) = sql.sqlite
        let statement = try prepared(text)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), of: statement) }
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW {
            try body(Row(statement))
            code = sqlite3_step(statement)
        }
        guard code == SQLITE_DONE else { throw error() }
    }

    private func prepared(_ text: String) throws -> OpaquePointer {
        if let known = statements[text] { return known }
        if statements.count >= Self.mostStatements { forgetStatements() }
        var statement: OpaquePointer?
        guard sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK, let statement
        else { throw error() }
        statements[text] = statement
        return statement
    }

    private func forgetStatements() {
        for statement in statements.values { sqlite3_finalize(statement) }
        statements.removeAll(keepingCapacity: true)
    }

    private func bind(_ value: Value, at index: Int32, of statement: OpaquePointer) throws {
        let transient = davylamp_sqlite_transient()
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .int(let number): sqlite3_bind_int64(statement, index, number)
            case .real(let number): sqlite3_bind_double(statement, index, number)
            case .text(let text): sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
            case .bytes(let bytes): sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), transient)
            }
        guard code == SQLITE_OK else { throw error() }
    }

    private func error() -> StoreError {
        let extended = sqlite3_extended_errcode(handle)
        let code =
            switch extended {
            case SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (6 << 8): "unique"
            case SQLITE_CONSTRAINT | (3 << 8): "foreign-key"
            case SQLITE_CONSTRAINT | (1 << 8): "check"
            case SQLITE_CONSTRAINT | (5 << 8): "not-null"
            default:  // the primary code is the low byte of every extended one
                switch extended & 0xFF {
                case SQLITE_BUSY, SQLITE_LOCKED: "busy"
                case SQLITE_FULL: "full"
                case SQLITE_IOERR: "io"
                case SQLITE_READONLY: "readonly"
                default: "other"  // SQLite has some thirty codes that callers treat alike
                }
            }
        return StoreError(code: code, message: String(cString: sqlite3_errmsg(handle)))
    }
}
