import Database
import Domain
import Kernel

// What a running import writes beside the things themselves, each inside the transaction of its piece.
extension ImportStore {
    /// Flaws found while writing are kept up to here; the later ones are counted.
    static let mostFlaws = 50_000

    static func insert(_ sheet: SheetImport, _ db: Writer) throws {
        try db.run(
            """
            INSERT INTO sheet_import (id, path, kind, file_hash, stage, started_at, body)
            VALUES (\(sheet.id), \(try path(sheet.actor, db)), \(sheet.kind), \(sheet.fileHash), \(sheet.stage.rawValue),
                \(sheet.startedAt), \(try JSONText.encode(sheet)))
            """)
    }

    static func save(_ sheet: SheetImport, _ db: Writer) throws {
        try db.run(
            """
            UPDATE sheet_import SET stage = \(sheet.stage.rawValue), body = \(try JSONText.encode(sheet)) WHERE id = \(sheet.id)
            """)
    }

    static func keep(_ flaws: [SheetFlaw], of id: SheetImport.ID, _ db: Writer) throws {
        guard !flaws.isEmpty else { return }
        let kept = try db.value("SELECT count(*) AS n FROM sheet_flaw WHERE import_id = \(id)", as: Int.self)
        for (offset, flaw) in flaws.prefix(max(0, mostFlaws - kept)).enumerated() {
            try db.run(
                """
                INSERT INTO sheet_flaw (import_id, line, num, head, zh, en)
                VALUES (\(id), \(flaw.line), \(kept + offset), \(flaw.column), \(flaw.reason.zh), \(flaw.reason.en))
                """)
        }
    }

    /// The ledger tells who brought in which file, and what became of its rows.
    static func record(_ type: String, _ sheet: SheetImport, _ number: Int, _ db: Writer, _ context: Context) throws {
        let told = Told(kind: sheet.kind, file: sheet.fileHash, name: sheet.fileName, counts: sheet.report.counts)
        try db.append(
            type, body: try JSONText.encode(told), about: "import/\(sheet.id)", number: number, site: sheet.actor.site,
            in: context)
    }

    static func steps(_ id: SheetImport.ID, _ db: Reader) throws -> Int {
        try db.value("SELECT count(*) AS n FROM payload WHERE subject = \("import/\(id)")", as: Int.self)
    }

    struct Told: Codable {
        let kind, file, name: String
        let counts: SheetCounts
    }
}
