package import Database
package import Domain
import Kernel

/// What the keys of a division are called, where they are ids of the registry.
package enum DangerNames {
    /// Only of keys that were read in scope before; `isWithMine` adds the mine to a place.
    package static func of(
        _ division: DangerDivision, _ keys: [String], isWithMine: Bool, _ db: Reader
    ) throws -> [String: String] {
        switch division {
        case .mine: try names("site", keys.compactMap(SiteID.init), db)
        case .team, .finders: try names("organisation", keys.compactMap(OrganisationID.init), db)
        case .person, .approver: try names("person", keys.compactMap(PersonID.init), db)
        case .place, .system: try places(keys.compactMap(PlaceID.init), isWithMine, db)
        case .month, .grade, .state, .cause, .source, .specialty: [:]
        }
    }

    private static func names<Subject>(_ table: SQL, _ ids: [ID<Subject>], _ db: Reader) throws -> [String: String] {
        let names = try RegistryStore.names(of: table, ids, db)
        return Dictionary(names.map { ($0.key.text, $0.value) }) { first, _ in first }
    }

    private static func places(_ ids: [PlaceID], _ isWithMine: Bool, _ db: Reader) throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        let pairs = try db.all(
            """
            SELECT place.id, place.name, site.name AS site_name FROM place JOIN site ON site.id = place.site_id
            WHERE place.id IN \(any: Array(ids.prefix(1_000)))
            """
        ) { (try $0["id"] as String, try $0["name"] as String, try $0["site_name"] as String) }
        return pairs.reduce(into: [:]) { $0[$1.0] = isWithMine ? "\($1.1) · \($1.2)" : $1.1 }
    }
}
