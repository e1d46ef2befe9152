import Database
import Domain
import Kernel

/// Departments, sections and teams inside a mine, by name.
struct OrganisationTarget: EntityTarget {
    let kind = PeopleSheets.organisations
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> OrganisationID {
        try id(record["name"] ?? "", record["site"] ?? "", sheet.db)
    }

    private func id(_ name: String, _ site: String, _ db: Reader) throws -> OrganisationID {
        let known = try db.first(
            "SELECT id FROM organisation WHERE site_id = \(site) AND name = \(name) ORDER BY id LIMIT 1"
        ) {
            try $0["id"] as OrganisationID
        }
        return known ?? derived(site, name)
    }

    func entity(_ record: SheetRecord, _ id: OrganisationID, after before: Organisation?, _ sheet: SheetLookup) throws
        -> Organisation
    {
        guard let site = SiteID(record["site"] ?? "") else { throw Refusal.mineUnknown }
        var entity =
            try before
            ?? Organisation(
                id: id, parent: sheet.organisation(nil, of: site), level: .department, name: record["name"] ?? "")
        entity.level = record["level"].flatMap(Organisation.Level.init) ?? entity.level
        entity.phone = record["phone"] ?? entity.phone
        guard let parent = record["parent"] else { return entity }
        let isComing = record.parentKey(kind).map(sheet.coming.contains) ?? false
        if !isComing { entity.parent = try sheet.organisation(parent, of: site, field: "parent") }
        return entity
    }

    func values(_ entity: Organisation, _ db: Reader) throws -> [String: String] {
        var values = ["name": entity.name, "level": entity.level.rawValue]
        values["phone"] = entity.phone
        values["site"] = try RegistryStore.site(of: entity.id, db)?.text
        values["parent"] = try entity.parent.flatMap {
            (try RegistryStore.find($0, db) as RegistryStore.Kept<Organisation>?)?.entity.name
        }
        return values
    }
}

/// The people of a mine, found again by the number on lamp and pay slip.
struct PersonTarget: EntityTarget {
    let kind = PeopleSheets.persons
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) }

    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> PersonID {
        guard let number = record["number"], let text = record["site"], let site = SiteID(text) else {
            throw Refusal.mineUnknown
        }
        let known = try sheet.db.first(
            "SELECT id FROM person WHERE number = \(number) AND \(try sheet.roll(site)) ORDER BY id LIMIT 1"
        ) {
            try $0["id"] as PersonID
        }
        return known ?? derived(text, number)
    }

    func entity(_ record: SheetRecord, _ id: PersonID, after before: Person?, _ sheet: SheetLookup) throws -> Person {
        guard let site = SiteID(record["site"] ?? "") else { throw Refusal.mineUnknown }
        var person =
            try before ?? Person(id: id, name: "", organisation: sheet.organisation(record["organisation"], of: site))
        person.name = record["name"] ?? person.name
        person.number = record["number"]
        if let organisation = record["organisation"] {
            person.organisation = try sheet.organisation(organisation, of: site)
        }
        person.phone = record["phone"] ?? person.phone
        person.joinedOn = record.day("joinedOn") ?? person.joinedOn
        person.leftOn = record.day("leftOn") ?? person.leftOn
        return person
    }

    func values(_ person: Person, _ db: Reader) throws -> [String: String] {
        var values = ["name": person.name]
        (values["number"], values["phone"]) = (person.number, person.phone)
        (values["joinedOn"], values["leftOn"]) = (person.joinedOn?.text, person.leftOn?.text)
        values["site"] = try RegistryStore.site(of: person.organisation, db)?.text
        values["organisation"] =
            (try RegistryStore.find(person.organisation, db) as RegistryStore.Kept<Organisation>?)?.entity.name
        return values
    }
}
