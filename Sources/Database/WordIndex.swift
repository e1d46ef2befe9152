/// A full-text index beside a table whose rows have a number: `… num IN (\(idsIn: index, matching: term))`.
///
/// On SQLite it keeps no text, only where words stand: to change a row's words one must still know the old ones.
package struct WordIndex: Sendable {
    let name: StaticString

    /// `name` is a table of its own.
    package init(_ name: StaticString) { self.name = name }

    /// Makes the table, in a migration.
    package var tables: [SQL] {
        [
            """
            \(sqlite: "CREATE VIRTUAL TABLE", postgres: "CREATE TABLE") \(table) \(sqlite: "USING fts5", postgres: "")
            (\(sqlite: "words, content = '', tokenize = 'unicode61 remove_diacritics 0'",
                postgres: "id BIGINT PRIMARY KEY, words TEXT NOT NULL"))
            """,
            "\(sqlite: "", postgres: "CREATE INDEX ON ")\(sqlite: "", postgres: name)\(sqlite: "", postgres: " USING gin (to_tsvector('simple', words))")",
        ]
    }

    package func add(_ words: String, of number: Int, _ db: Writer) throws {
        try db.run("INSERT INTO \(table) (\(sqlite: "rowid", postgres: "id"), words) VALUES (\(number), \(words))")
    }

    package func replace(_ old: String, with words: String, of number: Int, _ db: Writer) throws {
        guard old != words else { return }
        if db.connection.isPostgres {
            try db.run("UPDATE \(table) SET words = \(words) WHERE id = \(number)")
        } else {
            try db.run("INSERT INTO \(table) (\(table), rowid, words) VALUES ('delete', \(number), \(old))")
            try add(words, of: number, db)
        }
    }

    private var table: SQL { "\(sqlite: name, postgres: name)" }
}

extension SQL.Interpolation {
    /// The numbers of the rows that hold a term, one of `SearchWords.terms`, as a phrase.
    package mutating func appendInterpolation(idsIn index: WordIndex, matching term: String) {
        appendInterpolation(sqlite: "SELECT rowid FROM ", postgres: "SELECT id FROM ")
        appendInterpolation(sqlite: index.name, postgres: index.name)
        appendInterpolation(
            sqlite: " WHERE words MATCH ",
            postgres: " WHERE to_tsvector('simple', words) @@ phraseto_tsquery('simple', ")
        appendInterpolation("\"\(term)\"")  // both engines read a quoted phrase; a term holds no quote
        appendInterpolation(sqlite: "", postgres: ")")
    }
}
