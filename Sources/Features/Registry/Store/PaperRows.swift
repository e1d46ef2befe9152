package import Database
package import Domain
import Kernel

extension Licence: RegistryRow {
    package static var table: SQL { "licence" }
    package static var order: SQL { "kind" }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("site_id", site), RegistryColumn("kind", kind.rawValue),
            RegistryColumn("state", state.rawValue),
            RegistryColumn("valid_to_on", validTo),
        ]
    }
}

extension DatedFact: RegistryRow {
    package static var table: SQL { "fact" }
    package static var order: SQL { "period" }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [RegistryColumn("site_id", site), RegistryColumn("kind", kind.rawValue), RegistryColumn("period", period)]
    }
}

extension Contract: RegistryRow {
    package static var table: SQL { "contract" }
    package static var order: SQL { "from_on" }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        _ = try RegistryStore.path(contractor, field: "contractor", db)
        return [
            RegistryColumn("site_id", site), RegistryColumn("contractor_id", contractor),
            RegistryColumn("from_on", from),
            RegistryColumn("to_on", to),
        ]
    }

    /// A contract of this site, or a refusal that names the field.
    static func check(_ id: Contract.ID, of site: SiteID, _ db: Reader) throws -> Contract {
        guard let kept: RegistryStore.Kept<Contract> = try RegistryStore.find(id, db), kept.entity.site == site
        else { throw Refusal.unknownReference("contract") }
        return kept.entity
    }
}

extension Project: RegistryRow {
    package static var table: SQL { "project" }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        _ = try Contract.check(contract, of: site, db)
        if let manager, try !RegistryStore.isOnRoll(manager, of: site, db) { throw Refusal.unknownReference("manager") }
        return [
            RegistryColumn("site_id", site), RegistryColumn("contract_id", contract), RegistryColumn("from_on", from),
            RegistryColumn("to_on", to),
        ]
    }
}

extension Engagement: RegistryRow {
    package static var table: SQL { "engagement" }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        let contractor = try RegistryStore.path(try Contract.check(contract, of: site, db).contractor, db)
        let path = try db.first("SELECT path FROM person WHERE id = \(person)") { try $0["path"] as String }
        guard let path, path.hasPrefix(contractor) else { throw Refusal.unknownReference("person") }
        return [
            RegistryColumn("site_id", site), RegistryColumn("contract_id", contract),
            RegistryColumn("person_id", person),
            RegistryColumn("from_on", from), RegistryColumn("to_on", to),
        ]
    }
}

extension ListApproval: RegistryRow {
    package static var table: SQL { "list_approval" }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [RegistryColumn("site_id", site), RegistryColumn("list", list.rawValue), RegistryColumn("number", number)]
    }
}

extension Division: RegistryRow {
    package static var table: SQL { "division" }
    package static var order: SQL { "code" }
    package static var reach: RegistryReach { .everybody }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("code", code), RegistryColumn("name", name), RegistryColumn("valid_from_on", validFrom),
            RegistryColumn("valid_to_on", validTo),
        ]
    }
}

extension Competence: RegistryRow {
    package static var table: SQL { "competence" }
    package static var order: SQL { "valid_from_on" }
    package static var reach: RegistryReach { .everybody }
    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("site_kind", siteKind.rawValue), RegistryColumn("matter", matter.rawValue),
            RegistryColumn("valid_from_on", validFrom), RegistryColumn("valid_to_on", validTo),
        ]
    }
}
