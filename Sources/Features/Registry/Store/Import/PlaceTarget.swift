import Database
import Domain
import Kernel

/// Places and equipment of a mine's one tree, found again by the code on their plates.
struct PlaceTarget: EntityTarget {
    enum Sheet: Sendable { case places, equipment }

    private let sheet: Sheet
    init(_ sheet: Sheet) { self.sheet = sheet }

    var kind: SheetKind { sheet == .places ? PlaceSheet.places : PlaceSheet.equipment }
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> PlaceID {
        try Self.id(record["code"] ?? "", record["site"] ?? "", sheet.db)
    }

    private static func id(_ code: String, _ site: String, _ db: Reader) throws -> PlaceID {
        let known = try db.first("SELECT id FROM place WHERE site_id = \(site) AND code = \(code)") {
            try $0["id"] as PlaceID
        }
        return known ?? PlaceTarget(.places).derived("place", site, code)
    }

    func entity(_ record: SheetRecord, _ id: PlaceID, after before: Place?, _ sheet: SheetLookup) throws -> Place {
        guard let site = SiteID(record["site"] ?? "") else { throw Refusal.mineUnknown }
        let kind = self.sheet == .equipment ? Place.Kind.equipment : record["kind"].flatMap(Place.Kind.init)
        var place = before ?? Place(id: id, site: site, kind: kind ?? .area, name: "")
        if let before, self.sheet == .equipment, before.kind != .equipment { throw Refusal.codeTaken }
        place.kind = kind ?? place.kind
        place.name = record["name"] ?? place.name
        place.code = record["code"]
        if let parent = record["parent"] { place.parent = try Self.id(parent, site.text, sheet.db) }
        if let owner = record["owner"] { place.owner = try sheet.owner(owner, of: site) }
        for key in PlaceAttribute.allCases { if let value = record[key.rawValue] { place.facts[key] = value } }
        return place
    }

    /// In a dry run the place above may be one that is still to come.
    func check(_ place: Place, _ record: SheetRecord, after before: Place?, _ sheet: SheetLookup) throws {
        var place = place
        if let above = record.parentKey(kind), sheet.coming.contains(above) { place.parent = nil }
        if let parent = place.parent, record["parent"] != nil {
            let known: RegistryStore.Kept<Place>? = try RegistryStore.find(parent, sheet.db)
            guard known != nil else { throw Refusal.rowUnknown("parent", record["parent"] ?? "") }
        }
        _ = try place.columns(sheet.db)
    }

    func values(_ place: Place, _ db: Reader) throws -> [String: String] {
        var values = ["site": place.site.text, "name": place.name, "kind": place.kind.rawValue]
        values["code"] = place.code
        if let parent = place.parent, let above: RegistryStore.Kept<Place> = try RegistryStore.find(parent, db) {
            values["parent"] = above.entity.code ?? above.entity.name
        }
        values["owner"] = try place.owner.flatMap { try Self.name(of: $0, db) }
        for key in PlaceAttribute.allCases { values[key.rawValue] = place.facts[key] }
        return values
    }

    private static func name(of owner: Place.Owner, _ db: Reader) throws -> String? {
        switch owner {
        case .post(let id): (try RegistryStore.find(id, db) as RegistryStore.Kept<Post>?)?.entity.name
        case .person(let id): (try RegistryStore.find(id, db) as RegistryStore.Kept<Person>?)?.entity.name
        }
    }
}

extension SheetTargets {
    /// Who keeps what lies inside a mine.
    static let keepMine: Set<Role> = [.safetyOfficer, .safetyDirector, .mineManager, .company, .administrator]
}

extension SheetLookup {
    /// A post of the mine by name, else a person by number, else by a name that only one has.
    fileprivate func owner(_ text: String, of site: SiteID) throws -> Place.Owner {
        let posts = try db.all(
            "SELECT id FROM post WHERE site_id = \(site) AND name = \(text) AND ended_on IS NULL ORDER BY id LIMIT 2"
        ) { try $0["id"] as PostID }
        if posts.count > 1 { throw Refusal.rowAmbiguous("owner", text) }
        if let post = posts.first { return .post(post) }
        return .person(
            try one(
                "SELECT id FROM person WHERE (number = \(text) OR name = \(text)) AND \(try roll(site)) ORDER BY id LIMIT 2",
                "owner", text))
    }
}
