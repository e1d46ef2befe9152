package import Database
package import Domain
import Kernel

extension ChecklistLine: RegistryRow {
    package static var table: SQL { "checklist_line" }
    package static var reach: RegistryReach { .organisation }
    package static var order: SQL { "about" }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        guard let kept: RegistryStore.Kept<Organisation> = try RegistryStore.find(organisation, db) else {
            throw Refusal.unknownReference("organisation")
        }
        guard [.mine, .company].contains(kept.entity.level) else { throw Refusal.checklistKeeper }
        return [
            RegistryColumn("organisation_id", organisation), RegistryColumn("about", about),
            RegistryColumn("from_on", from),
        ]
    }
}

extension ChecklistLines {
    static let migration = Migration(
        number: 281, "what enterprises say of the lines of checklists",
        [
            """
            CREATE TABLE checklist_line (
                id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id), about TEXT NOT NULL,
                from_on TEXT NOT NULL, version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX checklist_line_by_keeper ON checklist_line (organisation_id, about, from_on)",
            "CREATE INDEX checklist_line_by_list ON checklist_line (about, id)",
        ])

    static let audit = RegistryStore.audit(ChecklistLine.self)
}
