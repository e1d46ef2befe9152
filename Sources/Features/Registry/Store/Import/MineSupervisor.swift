import Database
import Domain
import Kernel

// Who supervises a mine of a list.
extension SheetLookup {
    /// Mines that nobody said a regulator for are found under it, until somebody does.
    private static let unassigned = Organisation(
        id: OrganisationID("unassigned") ?? OrganisationID(0), parent: nil, level: .nation,
        name: "监管部门待定 Supervisor to be named")

    /// The one the list names, else the office of its division, else that of whoever imports.
    func supervisor(_ record: SheetRecord, _ division: String?) throws -> OrganisationID {
        if let named = record["supervisor"].flatMap({ OrganisationID($0) }) { return named }
        if let division, let office = try office(of: division) { return office }
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

    /// The mine-safety office of the county, else of the prefecture, else of the province.
    private func office(of division: String) throws -> OrganisationID? {
        let codes = [division, "\(division.prefix(4))00", "\(division.prefix(2))0000"]
        let offices = try db.all(
            """
            SELECT id, level, body ->> 'division' AS division, body ->> 'office' AS office FROM organisation
            WHERE level IN ('province', 'prefecture', 'county') AND body ->> 'division' IN \(any: codes) ORDER BY id LIMIT 100
            """
        ) {
            (
                id: try $0["id"] as OrganisationID, division: try $0["division"] as String,
                office: try $0["office"] as String?
            )
        }
        for code in codes {
            let here = offices.filter { $0.division == code }
            if let found = here.first(where: { $0.office == "mine-safety" }) ?? here.first(where: { $0.office == nil })
            {
                return found.id
            }
        }
        return nil
    }
}
