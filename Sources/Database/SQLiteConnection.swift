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
        sqlite3_busy_timeout(handle, 30_000)
        let pragmas: [SQL] = [
            "PRAGMA journal_mode = WAL",
            Mishap.isPlanted(.lazyCommit) ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
            "PRAGMA case_sensitive_like = ON", "PRAGMA journal_size_limit = 67108864", "PRAGMA cache_size = -8192",
        ]
        for pragma in pragmas { try run(pragma) }
        if isReader { try run("PRAGMA query_only = ON") }
        let durability = try durability()
        guard durability.isDurable || Mishap.isPlanted(.lazyCommit) else {
            throw StoreError(code: "other", message: durability.complaint)
        }
    }

    /// The modes in which this connection really runs.
    func durability() throws -> Durability {
        let names = ["OFF", "NORMAL", "FULL", "EXTRA"]
        var settings = ["synchronous": "unknown", "journal_mode": "unknown"]
        try query("PRAGMA synchronous") { row in
            let number: Int = try row["synchronous"]
            if names.indices.contains(number) { settings["synchronous"] = names[number] }
        }
        try query("PRAGMA journal_mode") { settings["journal_mode"] = try $0["journal_mode"] as String }
        return Durability(engine: "sqlite", settings: settings)
    }

    private func run(_ sql: SQL) throws { try query(sql) { _ in } }

    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func query(_ sql: SQL, most: Int = .max, _ body: (Row) throws -> Void) throws {
        let (text, values) = sql.sqlite
        guard !text.isEmpty else { return }  // a statement that only the other engine needs
        let statement = try prepared(text)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            guard try SQLiteValue.bind(value, at: Int32(index + 1), of: statement) == SQLITE_OK else { throw error() }
        }
        let cursor = Cursor(sqlite: statement)
        var (code, rows) = (sqlite3_step(statement), 0)
        while code == SQLITE_ROW {
            try body(Row(cursor))
            rows += 1
            if rows >= most { return }
            code = sqlite3_step(statement)
        }
        guard code == SQLITE_DONE else { throw error() }
    }

    private func prepared(_ text: String) throws -> OpaquePointer {
        if let known = statements[text] { return known }
        if statements.count >= Self.mostStatements { forgetStatements() }
        var statement: OpaquePointer?
        guard sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
            let statement
        else { throw error() }
        statements[text] = statement
        return statement
    }

    private func forgetStatements() {
        for statement in statements.values { sqlite3_finalize(statement) }
        statements.removeAll(keepingCapacity: true)
    }

    private func error() -> StoreError {
        let extended = sqlite3_extended_errcode(handle)
        let code =
            switch extended {
            case SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (6 << 8): "unique"
            case SQLITE_CONSTRAINT | (3 << 8): "foreign-key"
            case SQLITE_CONSTRAINT | (1 << 8): "check"
            case SQLITE_CONSTRAINT | (5 << 8): "not-null"
            case SQLITE_CONSTRAINT | (7 << 8): "trigger"
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
