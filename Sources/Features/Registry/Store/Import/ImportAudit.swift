import Database
import Domain
import Kernel

extension ImportStore {
    /// An import that somebody let begin has said so, and one that is done has told what became of the rows.
    static let audit = LedgerAudit(
        "import",
        rows: """
            SELECT count(*) AS n FROM sheet_import
            WHERE stage IN ('running', 'done') OR EXISTS (SELECT 1 FROM payload WHERE payload.subject = 'import/' || sheet_import.id)
            """
    ) { id, db in
        guard let id = SheetImport.ID(id), let sheet = try find(id, db) else { return nil }
        return [
            "kind": sheet.kind, "file": sheet.fileHash,
            "counts": sheet.stage == .done ? sheet.report.counts.json : "open",
        ]
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let told = try JSONText.decode(Told.self, from: last.body)
        return [
            "kind": told.kind, "file": told.file, "counts": last.type == "import.finished" ? told.counts.json : "open",
        ]
    }
}
