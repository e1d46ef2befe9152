package import Database
package import Domain
package import Kernel

extension RegistryStore {
    /// What a site has of a kind of paper, in order; the site itself must be in sight.
    package static func all<E: RegistryRow>(
        of type: E.Type = E.self, at site: SiteID, by order: SQL, newestFirst: Bool = false, limit: Int = 500,
        _ db: Reader
    ) throws -> [Kept<E>] {
        let direction: SQL = newestFirst ? "DESC NULLS LAST" : "NULLS LAST"
        return try db.all(
            "SELECT version, body FROM \(E.table) WHERE site_id = \(site) ORDER BY \(order) \(direction), id LIMIT \(limit)"
        ) { Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"]) }
    }

    /// The one figure of a kind and period.
    package static func figure(_ kind: DatedFact.Kind, of site: SiteID, period: String, _ db: Reader) throws -> Kept<
        DatedFact
    >? {
        try db.first(
            "SELECT version, body FROM fact WHERE site_id = \(site) AND kind = \(kind.rawValue) AND period = \(period)"
        ) { Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"]) }
    }

    package static func latest(_ kind: DatedFact.Kind, of site: SiteID, _ db: Reader) throws -> DatedFact? {
        try db.first(
            "SELECT body FROM fact WHERE site_id = \(site) AND kind = \(kind.rawValue) ORDER BY period DESC LIMIT 1"
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    /// The works or the people of a contract.
    package static func all<E: RegistryRow>(of type: E.Type = E.self, under contract: Contract.ID, _ db: Reader) throws
        -> [Kept<E>]
    {
        try db.all(
            "SELECT version, body FROM \(E.table) WHERE contract_id = \(contract) ORDER BY from_on, id LIMIT 500"
        ) { Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"]) }
    }

    /// How many are on a site's roll.
    package static func roll(of site: SiteID, on day: Day, _ db: Reader) throws -> Int {
        guard let roll = try rollCondition(of: site, on: day, db) else { return 0 }
        return try db.value("SELECT count(*) AS n FROM person WHERE \(roll)", as: Int.self)
    }
}
