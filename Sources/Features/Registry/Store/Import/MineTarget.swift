import Database
import Domain
import Kernel

/// Mines of a list become sites, each with its own organisation below a company made from its owner's name.
struct MineTarget: EntityTarget {
    let kind = MineSheet.kind

    func isFor(_ role: Role) -> Bool { role == .administrator || role.isRegulator || role == .company }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> SiteID {
        guard let id = SiteID(record["id"] ?? "") else { throw Refusal.rowUnknown("id", record["id"] ?? "") }
        return id
    }

    func entity(_ record: SheetRecord, _ id: SiteID, after before: Site?, _ sheet: SheetLookup) throws -> Site {
        let division = try record["division"].map { try sheet.division($0) } ?? before?.division
        var site =
            try before
            ?? Site(
                id: id, name: "", kind: .unknown, status: .unknown, organisation: Self.own(id),
                supervisor: sheet.supervisor(record, division))
        site.name = record["name"] ?? site.name
        site.kind = record["kind"].flatMap(Site.Kind.init) ?? site.kind
        site.status = record["status"].flatMap(Site.Status.init) ?? site.status
        site.statusReason = record["statusReason"] ?? site.statusReason ?? (site.status.needsReason ? Self.listed : nil)
        site.division = division
        site.address = record["address"] ?? site.address
        if let text = record["supervisor"], let supervisor = OrganisationID(text) { site.supervisor = supervisor }
        site.facts = facts(record, site)
        return site
    }

    /// What lists tell of a mine whose depth nobody keeps is left out; every other fact must fit its kind.
    private func facts(_ record: SheetRecord, _ site: Site) -> Attributes<SiteAttribute>? {
        var facts = site.facts ?? Attributes()
        for key in SiteAttribute.allCases {
            guard let value = record[key.rawValue], key != .depthMetres || key.applies(to: site.kind) else { continue }
            facts[key] = value
        }
        return facts.isEmpty ? site.facts : facts
    }

    func values(_ site: Site, _ db: Reader) throws -> [String: String] {
        var values = [
            "id": site.id.text, "name": site.name, "kind": site.kind.rawValue, "status": site.status.rawValue,
            "supervisor": site.supervisor.text,
        ]
        (values["statusReason"], values["division"], values["address"]) = (
            site.statusReason, site.division, site.address
        )
        values["owner"] = try Self.owner(of: site, db)?.name
        for key in SiteAttribute.allCases { values[key.rawValue] = site.facts?[key] }
        return values
    }

    func isSame(_ site: Site, _ before: Site, _ record: SheetRecord, _ db: Reader) throws -> Bool {
        guard site == before else { return false }
        return try record["owner"] == nil || Self.owner(of: before, db)?.name == record["owner"]
    }

    func check(_ site: Site, _ record: SheetRecord, after before: Site?, _ sheet: SheetLookup) throws {
        if before != nil { _ = try site.columns(sheet.db) }
        guard sheet.context.actor.role == .company, let before, let owner = record["owner"] else { return }
        guard try Self.owner(of: before, sheet.db)?.name == owner else { throw Refusal.ownerIsRegulators }
    }

    func prepare(_ site: Site, _ record: SheetRecord, after before: Site?, _ db: Writer, _ context: Context) throws {
        if before == nil { try SheetLookup.foundUnassigned(site.supervisor, db, context) }
        let company = try record["owner"].map { try found(company: $0, db, context) }
        let kept: RegistryStore.Kept<Organisation>? = try RegistryStore.find(site.organisation, db)
        var own = kept?.entity ?? Organisation(id: site.organisation, parent: nil, level: .mine, name: site.name)
        if let company, try Self.owner(of: site, db)?.name != record["owner"] { own.parent = company }
        if own.name == before?.name { own.name = site.name }
        if own != kept?.entity { _ = try RegistryStore.put(own, expecting: .anything, db, context) }
    }

    private func found(company name: String, _ db: Writer, _ context: Context) throws -> OrganisationID {
        let known = try db.first(
            "SELECT id FROM organisation WHERE name = \(name) AND level = 'company' ORDER BY id LIMIT 1"
        ) {
            try $0["id"] as OrganisationID
        }
        if let known { return known }
        let company = Organisation(id: derived("company", name), parent: nil, level: .company, name: name)
        _ = try RegistryStore.put(company, expecting: .nothing, db, context)
        return company.id
    }

    /// The company above the mine's own organisation.
    private static func owner(of site: Site, _ db: Reader) throws -> (id: OrganisationID, name: String)? {
        try db.first(
            """
            SELECT company.id, company.name FROM organisation own JOIN organisation company ON company.id = own.parent_id
            WHERE own.id = \(site.organisation)
            """
        ) { (id: try $0["id"], name: try $0["name"]) }
    }

    /// A stop or a closure needs its reason; a list that does not tell it is the reason.
    private static let listed = "名录所载 as listed"

    private static func own(_ id: SiteID) -> OrganisationID {
        OrganisationID("mine-\(id)") ?? MineTarget().derived("own", id.text)
    }
}

extension Refusal {
    static let ownerIsRegulators = Refusal(
        "import.owner-is-regulators", kind: .forbidden, field: "owner", "矿山改隶其他企业须由监管部门办理。",
        "Only a regulator moves a mine to another company.")
}
