import Database
import Domain
import Kernel

// Who supervises a mine of a list.
extension SheetLookup {
    /// Mines that nobody said a regulator for are found under it, until somebody does.
    static let unassigned = Organisation(
        id: OrganisationID("unassigned") ?? OrganisationID(0), parent: nil, level: .nation,
        name: "监管部门待定 Supervisor to be named")

    /// The one the list names, else the office of its division, else that of whoever imports.
    func supervisor(_ record: SheetRecord, _ division: String?) throws -> OrganisationID {
        if let named = record["supervisor"].flatMap({ OrganisationID($0) }) { return named }
        if let division, let office = try Organisation.supervising(division, db) { return office }
        return context.actor.role.isRegulator ? context.actor.organisation : Self.unassigned.id
    }

    static func foundUnassigned(_ supervisor: OrganisationID, _ db: Writer, _ context: Context) throws {
        guard supervisor == unassigned.id else { return }
        let known: RegistryStore.Kept<Organisation>? = try RegistryStore.find(unassigned.id, db)
        if known == nil { _ = try RegistryStore.put(unassigned, expecting: .nothing, db, context) }
    }

    /// Six digits, from a code or from a name that only one division has now.
    func division(_ text: String) throws -> String {
        if Division.isCode(text) { return text }
        let today = context.today
        let codes = try db.all(
            """
            SELECT code FROM division WHERE name = \(text) AND valid_from_on <= \(today)
                AND (valid_to_on IS NULL OR valid_to_on >= \(today)) ORDER BY code LIMIT 2
            """
        ) { try $0["code"] as String }
        guard let first = codes.first else { throw Refusal.rowUnknown("division", text) }
        guard codes.count == 1 else { throw Refusal.rowAmbiguous("division", text) }
        return first
    }
}
