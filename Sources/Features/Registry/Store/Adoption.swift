import Database
import Domain
import Kernel

extension Organisation {
    /// The mine-safety office of the county, else of the prefecture, else of the province.
    static func supervising(_ division: String, _ db: Reader) throws -> OrganisationID? {
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

    /// Sites that nobody was named for come under the office of their division as soon as there is one; each is a record.
    func adopt(_ db: Writer, _ context: Context) throws {
        guard [.province, .prefecture, .county].contains(level), office == .mineSafety || office == nil,
            let division, endedOn == nil
        else { return }
        let stem =
            division.hasSuffix("0000")
            ? division.prefix(2) : division.hasSuffix("00") ? division.prefix(4) : division[...]
        let path = "/\(SheetLookup.unassigned.id)/"
        let sites = try db.all(
            """
            SELECT id FROM site WHERE supervisor_path = \(path) AND division_code >= \(String(stem))
                AND division_code < \(String(stem) + "~") ORDER BY id LIMIT 10000
            """
        ) { try $0["id"] as SiteID }
        var offices: [String: OrganisationID?] = [:]
        for id in sites {
            guard let kept: RegistryStore.Kept<Site> = try RegistryStore.find(id, db) else { continue }
            var site = kept.entity
            guard let code = site.division else { continue }
            let office = try offices[code] ?? Self.supervising(code, db)
            offices[code] = office
            guard let office else { continue }
            site.supervisor = office
            _ = try RegistryStore.put(site, expecting: .version(kept.version), db, context)
        }
    }
}
