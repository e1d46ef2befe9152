import Database
import Domain
import Kernel
import Sheets
import Store

/// A list of the registry as a file: narrowed as its page is, a column for each field, codes in words and ids by name.
struct RegistrySheet<E: RegistryRow>: Sendable {
    private static var rowsInPart: Int { 200 }

    let columns: [RegistrySheetColumn<E>]
    /// What the list's address narrows it to.
    let matching: @Sendable (ExportedList.Query, Visit, Reader) throws -> SQL

    func list(_ path: String, _ title: Localized) -> ExportedList {
        ExportedList(
            path: path, title: title,
            heads: { [columns] language in columns.map { SheetHead($0.label(language), width: $0.width) } },
            count: { [matching] query, visit, db in
                try RegistryStore.count(of: E.self, matching: matching(query, visit, db), for: visit.actor, db)
            }, rows: rows)
    }

    @Sendable private func rows(
        _ query: ExportedList.Query, _ cursor: String?, _ visit: Visit, _ db: Reader
    ) throws -> (rows: [[SheetValue]], next: String?) {
        let part = try RegistryStore.part(
            of: E.self, matching: matching(query, visit, db), after: cursor, limit: Self.rowsInPart, for: visit.actor,
            db)
        let entities = part.rows.map(\.entity)
        let cells = try columns.map { try $0.cells(entities, visit, db) }
        return (entities.indices.map { row in cells.map { $0[row] } }, part.next)
    }
}
