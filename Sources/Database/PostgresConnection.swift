import CLibpq

/// One connection to PostgreSQL, opened and used by one thread: blocking libpq in pipeline mode.
///
/// What is sent travels with the next question or the commit, so that a write costs no round trip; its error comes late.
final class PostgresConnection {
    private static let mostStatements = 500

    /// What was sent and has no answer yet.
    private enum Sent { case preparation(String), statement, sync }

    private let handle: OpaquePointer
    private var names: [String: String] = [:]
    private var named = 0
    private var sent: [Sent] = []
    private var firstSent = 0
    private var failure: StoreError?

    init(conninfo: String, isReader: Bool) throws {
        handle = try PostgresSetUp.open(conninfo)
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
        try PostgresSetUp.check(self, isReader: isReader)
        try recover()  // a sync: what comes next begins outside the set-up's transaction
    }

    deinit { PQfinish(handle) }

    /// Whether the transaction can go on; after an error PostgreSQL ignores all until it is undone.
    var isUsable: Bool { failure == nil && PQstatus(handle) == CONNECTION_OK }

    func send(_ sql: SQL) throws {
        if let failure { throw failure }
        let (text, values) = sql.postgres
        let parameters = try PostgresParameters(values)
        let name = try prepared(text, parameters)
        let isSent = parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(handle, name, Int32(parameters.count), values, lengths, formats, 1)
        }
        guard isSent == 1 else { throw lost() }
        sent.append(.statement)
    }

    func query(_ sql: SQL, most: Int, _ body: (Row) throws -> Void) throws {
        try send(sql)
        guard PQsendFlushRequest(handle) == 1 else { throw lost() }
        let result = try answers()
        defer { PQclear(result) }
        if let failure { throw failure }
        guard let result else { throw lost() }
        let cursor = Cursor(postgres: result)
        for row in 0..<PQntuples(result) where Int(row) < most {
            cursor.row = row
            try body(Row(cursor))
        }
    }

    /// Waits until everything that was sent is answered.
    func settle() throws {
        guard PQsendFlushRequest(handle) == 1 else { throw lost() }
        PQclear(try answers())
        if let failure { throw failure }
    }

    func commit() throws {
        try send("COMMIT")
        try sync()
        let result = try answers()
        defer { PQclear(result) }
        if let failure { throw failure }
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw StoreError(code: "other", message: "PostgreSQL rolled back instead of committing")
        }
    }

    /// Ends a transaction, sound or failed.
    func rollback() {
        do {
            try recover()
            try send("ROLLBACK")
            try sync()
            PQclear(try answers())
        } catch { failure = failure ?? lost() }
    }

    func endRead() {
        do {
            try send("COMMIT")
            try sync()
            guard PQflush(handle) == 0 else { throw lost() }
        } catch { failure = lost() }
    }

    /// Makes a failed pipeline take statements again; the transaction is still a failed one.
    func recover() throws {
        try sync()
        PQclear(try answers())
        if let failure, failure.code == "lost" { throw failure }
        failure = nil
    }
}

// MARK: answers
extension PostgresConnection {
    private func sync() throws {
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        sent.append(.sync)
    }

    /// Reads the answers of all that was sent; hands over that of the last statement.
    private func answers() throws -> OpaquePointer? {
        var last: OpaquePointer?
        while firstSent < sent.count {
            let one = sent[firstSent]
            firstSent += 1
            let result = PQgetResult(handle)
            take(result, of: one)
            if case .sync = one { PQclear(result); continue }
            PQclear(last)
            last = result
            while let more = PQgetResult(handle) { PQclear(more) }
            if PQstatus(handle) != CONNECTION_OK { PQclear(last); throw lost() }
        }
        sent.removeAll(keepingCapacity: true)
        firstSent = 0
        return last
    }

    private func take(_ result: OpaquePointer?, of one: Sent) {
        let status = PQresultStatus(result)
        if [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_SYNC, PGRES_EMPTY_QUERY].contains(status) { return }
        if case .preparation(let text) = one { names[text] = nil }  // it does not exist
        if status == PGRES_PIPELINE_ABORTED { return }
        failure = failure ?? PostgresError.read(result, handle)
    }

    private func lost() -> StoreError {
        let error = StoreError(code: "lost", message: PostgresError.text(handle))
        failure = error
        sent.removeAll()
        firstSent = 0
        return error
    }
}

// MARK: prepared statements
extension PostgresConnection {
    private func prepared(_ text: String, _ parameters: PostgresParameters) throws -> String {
        if let name = names[text] { return name }
        if names.count >= Self.mostStatements { try forgetStatements() }
        named += 1
        let name = "s\(named)"
        guard PQsendPrepare(handle, name, text, Int32(parameters.count), parameters.types) == 1 else { throw lost() }
        sent.append(.preparation(text))
        names[text] = name
        return name
    }

    private func forgetStatements() throws {
        guard PQsendQueryParams(handle, "DEALLOCATE ALL", 0, nil, nil, nil, nil, 1) == 1 else { throw lost() }
        sent.append(.statement)
        names.removeAll(keepingCapacity: true)
    }
}
