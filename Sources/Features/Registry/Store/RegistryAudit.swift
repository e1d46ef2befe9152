import Database
import Domain
import Kernel

extension RegistryStore {
    static let audits = [organisationAudit, siteAudit, personAudit]

    private static let organisationAudit = LedgerAudit(
        "organisation", rows: "SELECT count(*) AS n FROM organisation"
    ) { id, db in
        try db.first("SELECT parent_id, level, name FROM organisation WHERE id = \(id)") {
            ["parent": try $0["parent_id"] ?? "", "level": try $0["level"], "name": try $0["name"]]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let known = try JSONText.decode(Organisation.self, from: last.body)
        return ["parent": known.parent?.text ?? "", "level": known.level.rawValue, "name": known.name]
    }

    private static let personAudit = LedgerAudit("person", rows: "SELECT count(*) AS n FROM person") { id, db in
        try db.first("SELECT name, organisation_id FROM person WHERE id = \(id)") {
            ["name": try $0["name"], "organisation": try $0["organisation_id"]]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let known = try JSONText.decode(Person.self, from: last.body)
        return ["name": known.name, "organisation": known.organisation.text]
    }

    /// A site is entered as a whole, or as what a list says of it; both name it and say what it is.
    private static let siteAudit = LedgerAudit("site", rows: "SELECT count(*) AS n FROM site") { id, db in
        try db.first("SELECT name, kind, status, version FROM site WHERE id = \(id)") {
            [
                "name": try $0["name"], "kind": try $0["kind"], "status": try $0["status"],
                "version": String(try $0["version"] as Int),
            ]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let says = try JSONText.decode(SiteSaying.self, from: last.body)
        return ["name": says.name, "kind": says.kind, "status": says.status, "version": String(payloads.count)]
    }

    private struct SiteSaying: Decodable { let name, kind, status: String }
}
