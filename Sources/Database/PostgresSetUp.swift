import CLibpq

/// How a connection to PostgreSQL begins: a session that behaves like ours, on a server that keeps what it acknowledges.
enum PostgresSetUp {
    private static let secondsToConnect = "10"

    static func open(_ conninfo: String) throws -> OpaquePointer {
        let settings = [
            ("connect_timeout", secondsToConnect), ("fallback_application_name", "davylamp"), ("dbname", conninfo),
            ("client_encoding", "UTF8"),
        ]
        let handle = PostgresParameters.withTexts(settings.map(\.0)) { keywords in
            PostgresParameters.withTexts(settings.map(\.1)) { PQconnectdbParams(keywords, $0, 1) }
        }
        guard let handle else {
            throw StoreError(code: "full", message: "there is no memory for a connection to PostgreSQL")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = PostgresError.text(handle)
            PQfinish(handle)
            throw StoreError(code: "lost", message: "cannot connect to PostgreSQL: \(message)")
        }
        return handle
    }

    /// A client that hangs must not hold the ledger's head forever. A writer's statements find single rows, whose plan is
    /// made once; a reader's lists need another plan for a province than for a mine, so theirs is made for their values.
    static func check(_ connection: PostgresConnection, isReader: Bool) throws {
        let words: [SQL] = [
            isReader ? "SET plan_cache_mode = force_custom_plan" : "SET plan_cache_mode = force_generic_plan",
            "SET client_min_messages = error", "SET idle_in_transaction_session_timeout = '60s'",
        ]
        for word in words { try connection.send(word) }
        if Mishap.isPlanted(.lazyCommit) { try connection.send("SET synchronous_commit = off") }
        let durability = try durability(connection)
        guard durability.isDurable || Mishap.isPlanted(.lazyCommit) else {
            throw StoreError(code: "other", message: durability.complaint)
        }
    }

    static func durability(_ connection: PostgresConnection) throws -> Durability {
        var settings: [String: String] = [:]
        let question: SQL = """
            SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding')
            UNION ALL SELECT 'collation', datcollate FROM pg_database WHERE datname = current_database()
            """
        try connection.query(question, most: .max) { settings[try $0["name"]] = try $0["setting"] as String }
        return Durability(engine: "postgresql", settings: settings)
    }
}
