/// A numbered change of the tables, never edited once it is merged.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let statements: [SQL]
    private let fill: (@Sendable (Writer) throws -> Void)?

    /// `fill` brings over what is there already, when SQL alone cannot.
    package init(number: Int, _ name: String, _ statements: [SQL], fill: (@Sendable (Writer) throws -> Void)? = nil) {
        (self.number, self.name, self.statements, self.fill) = (number, name, statements, fill)
    }

    /// FNV-1a of the text: enough to notice that an applied migration was edited.
    var digest: Int64 {
        let text = statements.map { $0.sqlite.text }.joined(separator: ";")
        return Int64(bitPattern: text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }
}

extension DataStore {
    /// Applies what is missing, each in its own transaction; refuses when an applied one reads differently now.
    package func migrate(_ migrations: [Migration]) async throws {
        _ = try await write { db in
            try db.run(
                """
                CREATE TABLE IF NOT EXISTS migration (
                    number \(.integer) PRIMARY KEY, name TEXT NOT NULL, digest \(.integer) NOT NULL
                ) \(sqlite: "STRICT", postgres: "")
                """)
        }
        for migration in migrations.sorted(by: { $0.number < $1.number }) {
            _ = try await write { db in try migration.apply(db) }
        }
    }
}

extension Migration {
    fileprivate func apply(_ db: Writer) throws {
        let known = try db.first("SELECT digest FROM migration WHERE number = \(number)") { try $0["digest"] as Int64 }
        if let known {
            guard known == digest else {
                throw StoreError(
                    code: "other", message: "migration \(number) (\(name)) was edited after it had been applied")
            }
            return
        }
        for statement in statements { try db.run(statement) }
        try fill?(db)
        try db.run("INSERT INTO migration (number, name, digest) VALUES (\(number), \(name), \(digest))")
    }
}
