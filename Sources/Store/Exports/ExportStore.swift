package import Database
import Domain
package import Kernel

/// Who took which list, when, and how much of it.
package enum ExportStore {
    static let migration = Migration(
        number: 90, "lists that were taken out as files",
        [
            """
            CREATE TABLE list_export (
                id TEXT PRIMARY KEY, path TEXT NOT NULL, made_at \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX list_export_by_path ON list_export (made_at, path)",
        ])

    static let audit = LedgerAudit(
        ListExport.kind, rows: "SELECT count(*) AS n FROM list_export",
        row: { id, db in
            try db.first("SELECT body FROM list_export WHERE id = \(id)") { row in
                let body: String = try row["body"]
                return ["body": try JSONText.encode(JSONText.decode(ListExport.self, from: body))]
            }
        },
        fold: { payloads in payloads.last.map { ["body": $0.body] } ?? [:] })

    /// Recorded before the file is given out.
    package static func record(_ export: ListExport, in context: Context, _ db: Writer) throws {
        let body = try JSONText.encode(export)
        let path = try RegistryStore.path(context.actor.organisation, db)
        try db.run(
            "INSERT INTO list_export (id, path, made_at, body) VALUES (\(export.id), \(path), \(export.at), \(body))")
        try db.append(
            "export.made", body: body, about: "\(ListExport.kind)/\(export.id)", number: 0, site: context.actor.site,
            in: context)
    }

    /// The newest exports by people of the actor's organisation and what is below it; an administrator sees all.
    package static func newest(_ limit: Int = 200, for actor: Actor, _ db: Reader) throws -> [ListExport] {
        var within: SQL = "1 = 1"
        if actor.role != .administrator {
            let path = try RegistryStore.path(actor.organisation, db)
            within = "path >= \(path) AND path < \(path + "~")"
        }
        return try db.all("SELECT body FROM list_export WHERE \(within) ORDER BY made_at DESC, id DESC LIMIT \(limit)")
        { row in
            try JSONText.decode(from: try row["body"] as String)
        }
    }
}
