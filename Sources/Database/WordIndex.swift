/// A full-text index beside a table whose rows have a number: `… JOIN (\(hitsIn: index, terms)) hits ON hits.num = …`.
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
                postgres: "id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL"))
            """,
            "\(sqlite: "", postgres: "CREATE INDEX ON ")\(sqlite: "", postgres: name)\(sqlite: "", postgres: " USING gin (words)")",
        ]
    }

    /// What an index of single characters was, before it was one of pairs; the migration that made it stays as it is.
    package var tablesOfCharacters: [SQL] {
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
        try db.run(
            """
            INSERT INTO \(table) (\(sqlite: "rowid", postgres: "id"), words)
            VALUES (\(number), \(sqlite: "", postgres: "to_tsvector('simple', ")\(words)\(sqlite: ")", postgres: "))")
            """)
    }

    package func replace(_ old: String, with words: String, of number: Int, _ db: Writer) throws {
        guard old != words else { return }
        if db.connection.isPostgres {
            try db.run("UPDATE \(table) SET words = to_tsvector('simple', \(words)) WHERE id = \(number)")
        } else {
            try db.run("INSERT INTO \(table) (\(table), rowid, words) VALUES ('delete', \(number), \(old))")
            try add(words, of: number, db)
        }
    }

    private var table: SQL { "\(sqlite: name, postgres: name)" }
}
