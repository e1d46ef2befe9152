package import Database
package import Kernel

extension RegistryStore {
    /// Who is on a site's roll: the people of its organisation and those of its contractors who work there, by name;
    /// without a day also those who have left.
    package static func people(of site: SiteID, on day: Day? = nil, limit: Int = 500, _ db: Reader) throws -> [(
        id: PersonID, name: String
    )] {
        guard let roll = try rollCondition(of: site, on: day, db) else { return [] }
        return try db.all(
            "SELECT person.id, person.name FROM person WHERE \(roll) ORDER BY person.name, person.id LIMIT \(limit)"
        ) {
            (id: try $0["id"] as PersonID, name: try $0["name"] as String)
        }
    }

    /// Whether somebody belongs to a site, and so can be given its dangers and its places.
    package static func isOnRoll(_ person: PersonID, of site: SiteID, on day: Day? = nil, _ db: Reader) throws -> Bool {
        guard let roll = try rollCondition(of: site, on: day, db) else { return false }
        return try db.first("SELECT person.id FROM person WHERE person.id = \(person) AND \(roll)") {
            try $0["id"] as String
        } != nil
    }

    /// The people of a site's roll who bear one of these names.
    package static func people(called names: [String], at site: SiteID, on day: Day, _ db: Reader) throws -> [(
        id: PersonID, name: String
    )] {
        guard !names.isEmpty, let roll = try rollCondition(of: site, on: day, db) else { return [] }
        return try db.all(
            "SELECT person.id, person.name FROM person WHERE person.name IN \(any: names) AND \(roll) ORDER BY person.id LIMIT 100"
        ) { (id: try $0["id"] as PersonID, name: try $0["name"] as String) }
    }

    /// The production systems and areas of a site, by name.
    package static func systems(of site: SiteID, limit: Int, _ db: Reader) throws -> [(id: String, name: String)] {
        try db.all(
            """
            SELECT id, name FROM place WHERE site_id = \(site) AND kind IN ('system', 'area') AND ended_on IS NULL
            ORDER BY kind, name, id LIMIT \(limit)
            """
        ) { (id: try $0["id"] as String, name: try $0["name"] as String) }
    }

    /// The units of a site, in the order of its tree.
    package static func units(of site: SiteID, limit: Int, _ db: Reader) throws -> [(id: String, name: String)] {
        try db.all(
            "SELECT id, name FROM organisation WHERE site_id = \(site) AND level <> 'mine' ORDER BY path LIMIT \(limit)"
        ) { (id: try $0["id"] as String, name: try $0["name"] as String) }
    }

    /// A condition on a query that names the table `person`.
    static func rollCondition(of site: SiteID, on day: Day?, _ db: Reader) throws -> SQL? {
        let path = try db.first("SELECT owner_path FROM site WHERE id = \(site)") { try $0["owner_path"] as String }
        guard let path else { return nil }
        let stays: SQL = if let day { "(person.left_on IS NULL OR person.left_on >= \(day))" } else { "1 = 1" }
        let works: SQL =
            if let day {
                "engagement.from_on <= \(day) AND (engagement.to_on IS NULL OR engagement.to_on >= \(day))"
            } else { "1 = 1" }
        return """
            \(stays) AND ((person.path >= \(path) AND person.path < \(path + "~")) OR EXISTS (
                SELECT 1 FROM engagement
                WHERE engagement.person_id = person.id AND engagement.site_id = \(site) AND \(works)))
            """
    }
}
