extension Reader {
    /// How the engine would answer every question that `body` asks, for tests that no list reads a whole table.
    ///
    /// PostgreSQL is told to avoid reading whole tables, so that what remains of it has no index.
    package func plans(_ body: () throws -> Void) throws -> [String] {
        asked = []
        defer { asked = nil }
        try body()
        let questions = asked ?? []
        asked = nil
        if connection.isPostgres { try connection.run("SET LOCAL enable_seqscan = off") }
        return try questions.map { question in
            let lines =
                try connection.isPostgres
                ? all("EXPLAIN \(question)") { try $0["QUERY PLAN"] as String }
                : all("EXPLAIN QUERY PLAN \(question)") { try $0["detail"] as String }
            return lines.joined(separator: "\n")
        }
    }
}
