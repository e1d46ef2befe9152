package import Database
package import Domain
package import Kernel

/// Imports as rows, so that one that broke off is gone on with, and anyone can see who brought in what.
package struct ImportStore: Sendable {
    static let migration = Migration(
        number: 70, "imports of sheets, what was refused while writing, and kept mappings",
        [
            """
            CREATE TABLE sheet_import (
                id TEXT PRIMARY KEY, path TEXT NOT NULL, kind TEXT NOT NULL, file_hash TEXT NOT NULL, stage TEXT NOT NULL,
                started_at \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX sheet_import_by_path ON sheet_import (path, started_at)",
            "CREATE INDEX sheet_import_by_time ON sheet_import (started_at)",
            "CREATE INDEX sheet_import_by_file ON sheet_import (file_hash, kind, stage)",
            """
            CREATE TABLE sheet_flaw (
                import_id TEXT NOT NULL REFERENCES sheet_import (id), line \(.integer) NOT NULL, num \(.integer) NOT NULL,
                head TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, PRIMARY KEY (import_id, line, num)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE sheet_profile (
                organisation_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, heads TEXT NOT NULL,
                body \(.json) NOT NULL, PRIMARY KEY (organisation_id, kind, name)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX sheet_profile_by_heads ON sheet_profile (organisation_id, kind, heads)",
        ])

    static let files = Migration(
        number: 72, "uploaded sheets in pieces, until their import is long over",
        [
            """
            CREATE TABLE sheet_file (
                import_id TEXT NOT NULL REFERENCES sheet_import (id), num \(.integer) NOT NULL, bytes \(.bytes) NOT NULL,
                PRIMARY KEY (import_id, num)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX person_by_number ON person (number, path)",
        ])

    let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    package func add(_ sheet: SheetImport) async throws {
        _ = try await store.write { db in try Self.insert(sheet, db) }
    }

    package static func find(_ id: SheetImport.ID, _ db: Reader) throws -> SheetImport? {
        try db.first("SELECT body FROM sheet_import WHERE id = \(id)", body)
    }

    /// An import that this person may see: of their own organisation or of one below it; the administrator sees all.
    package static func find(_ id: SheetImport.ID, for actor: Actor, _ db: Reader) throws -> SheetImport? {
        try db.first("SELECT body FROM sheet_import WHERE id = \(id) AND \(try visible(to: actor, db))", body)
    }

    /// The newest imports that this person may see, and how many there are.
    package static func page(
        for actor: Actor, before: Instant?, limit: Int = 50, _ db: Reader
    ) throws -> (imports: [SheetImport], total: Int) {
        let condition = try visible(to: actor, db)
        let total = try db.value("SELECT count(*) AS n FROM sheet_import WHERE \(condition)", as: Int.self)
        let last = before ?? Instant(milliseconds: .max)
        let imports = try db.all(
            """
            SELECT body FROM sheet_import WHERE \(condition) AND started_at < \(last)
            ORDER BY started_at DESC, id DESC LIMIT \(limit)
            """, body)
        return (imports, total)
    }

    /// One of the same file, kind, person and columns that broke off in the middle.
    package static func brokenOff(like sheet: SheetImport, _ db: Reader) throws -> SheetImport? {
        let running = SheetImport.Stage.running.rawValue
        let found = try db.all(
            """
            SELECT body FROM sheet_import
            WHERE file_hash = \(sheet.fileHash) AND kind = \(sheet.kind) AND stage = \(running) ORDER BY started_at DESC LIMIT 20
            """, body)
        return found.first { $0.actor == sheet.actor && $0.choices == sheet.choices && $0.known == sheet.known }
    }

    private static func body(_ row: Row) throws -> SheetImport { try JSONText.decode(from: try row["body"]) }

    private static func visible(to actor: Actor, _ db: Reader) throws -> SQL {
        if actor.role == .administrator { return "1 = 1" }
        let path = try path(actor, db)
        return "path >= \(path) AND path < \(path + "~")"
    }

    static func path(_ actor: Actor, _ db: Reader) throws -> String {
        if actor.role == .administrator { return "/" }
        return try RegistryStore.path(actor.organisation, db)
    }
}
