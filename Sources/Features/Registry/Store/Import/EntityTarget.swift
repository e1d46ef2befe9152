import Crypto
import Database
import Domain
import Kernel

/// A kind of sheet whose rows become registered things, kept and recorded as any other change of the registry.
protocol EntityTarget: SheetTarget {
    associatedtype Entity: RegistryRow

    /// The thing's id: that of the registered one, else a new one that the same row always gets.
    func id(_ record: SheetRecord, _ sheet: SheetLookup) throws -> ID<Entity.Identity>
    /// The thing as it will be; throws a refusal that names the field when something is missing elsewhere.
    func entity(_ record: SheetRecord, _ id: ID<Entity.Identity>, after before: Entity?, _ sheet: SheetLookup) throws
        -> Entity
    /// The fields of a thing in the spelling of the sheet.
    func values(_ entity: Entity, _ db: Reader) throws -> [String: String]
    /// What must be refused beyond the thing's own rules and references.
    func check(_ entity: Entity, _ record: SheetRecord, after before: Entity?, _ sheet: SheetLookup) throws
    /// What must stand before it, written in the same transaction.
    func prepare(_ entity: Entity, _ record: SheetRecord, after before: Entity?, _ db: Writer, _ context: Context)
        throws
    func isSame(_ entity: Entity, _ before: Entity, _ record: SheetRecord, _ db: Reader) throws -> Bool
}

/// With what a row is looked up.
struct SheetLookup {
    let db: Reader
    let context: Context
    let coming: Set<String>
}

extension EntityTarget {
    func check(_ entity: Entity, _ record: SheetRecord, after before: Entity?, _ sheet: SheetLookup) throws {
        _ = try entity.columns(sheet.db)
    }
    func prepare(_ entity: Entity, _ record: SheetRecord, after before: Entity?, _ db: Writer, _ context: Context)
        throws
    {}
    func isSame(_ entity: Entity, _ before: Entity, _ record: SheetRecord, _ db: Reader) throws -> Bool {
        entity == before
    }

    func look(_ record: SheetRecord, coming: Set<String>, _ db: Reader, _ context: Context) throws -> SheetLook {
        do {
            let sheet = SheetLookup(db: db, context: context, coming: coming)
            try sheet.checkSite(record)
            let id = try id(record, sheet)
            let before = try RegistryStore.find(id, db) as RegistryStore.Kept<Entity>?
            let entity = try entity(record, id, after: before?.entity, sheet)
            let problems = entity.problems()
            guard problems.isEmpty else {
                return .refused(problems.map { SheetFlaw(line: record.line, column: $0.field ?? "", $0.text) })
            }
            try Keeper.check(entity, before: before?.entity, context.actor, db)
            try check(entity, record, after: before?.entity, sheet)
            guard let before else { return .new }
            return .known(try isSame(entity, before.entity, record, db) ? record.values : values(before.entity, db))
        } catch let refusal as Refusal {
            return .refused([SheetFlaw(line: record.line, column: refusal.field ?? "", refusal.text)])
        }
    }

    func create(_ record: SheetRecord, _ db: Writer, _ context: Context) throws { try put(record, db, context) }
    func amend(_ record: SheetRecord, _ db: Writer, _ context: Context) throws { try put(record, db, context) }

    private func put(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        let sheet = SheetLookup(db: db, context: context, coming: [])
        let id = try id(record, sheet)
        let before = try RegistryStore.find(id, db) as RegistryStore.Kept<Entity>?
        let entity = try entity(record, id, after: before?.entity, sheet)
        try prepare(entity, record, after: before?.entity, db, context)
        _ = try RegistryStore.put(entity, expecting: .anything, db, context)
    }

    /// An id that the same words always give, so that a row which comes twice is one thing.
    func derived<Subject>(_ words: String?...) -> ID<Subject> {
        ID(derivedFrom: [kind.name] + words.map { $0 ?? "" })
    }
}

extension ID {
    /// What a row of a sheet founds; the same words always give the same id.
    init(derivedFrom words: [String]) {
        let text = words.joined(separator: "\u{1F}")
        self = ID("i-" + SHA256.hash(data: Array(text.utf8)).prefix(12).hex) ?? ID(0)
    }
}

extension SheetLookup {
    /// Another's mine is answered like one that is not there.
    func checkSite(_ record: SheetRecord) throws {
        guard let text = record["site"] else { return }
        guard let site = SiteID(text), try Scope.registry(of: context.actor, db).sees(.site(site), db) else {
            throw Refusal.mineUnknown
        }
    }

    /// An organisation of the mine by id or name; the mine's own when nothing is said.
    func organisation(_ text: String?, of site: SiteID, field: String = "organisation") throws -> OrganisationID {
        guard let text else {
            let own = try db.first("SELECT organisation_id FROM site WHERE id = \(site)") {
                try $0["organisation_id"] as OrganisationID
            }
            guard let own else { throw Refusal.mineUnknown }
            return own
        }
        return try one(
            "SELECT id FROM organisation WHERE site_id = \(site) AND (id = \(text) OR name = \(text)) ORDER BY id LIMIT 2",
            field, text)
    }

    /// A person of the mine by number.
    func person(_ number: String, of site: SiteID, field: String) throws -> PersonID {
        try one(
            "SELECT person.id FROM person WHERE number = \(number) AND \(try roll(site)) ORDER BY id LIMIT 2", field,
            number)
    }

    /// A person of the mine by number, else by a name that only one has there.
    func anyone(_ text: String, of site: SiteID, field: String) throws -> PersonID {
        let roll = try roll(site)
        let byNumber = try db.first("SELECT id FROM person WHERE number = \(text) AND \(roll) ORDER BY id LIMIT 1") {
            try $0["id"] as PersonID
        }
        if let byNumber { return byNumber }
        return try one("SELECT id FROM person WHERE name = \(text) AND \(roll) ORDER BY id LIMIT 2", field, text)
    }

    func roll(_ site: SiteID) throws -> SQL {
        let path = try db.first("SELECT owner_path FROM site WHERE id = \(site)") { try $0["owner_path"] as String }
        guard let path else { throw Refusal.mineUnknown }
        return "path >= \(path) AND path < \(path + "~")"
    }

    /// The only row that a question finds.
    func one<Subject>(_ question: SQL, _ field: String, _ text: String) throws -> ID<Subject> {
        let found = try db.all(question) { try $0["id"] as ID<Subject> }
        guard let first = found.first else { throw Refusal.rowUnknown(field, text) }
        guard found.count == 1 else { throw Refusal.rowAmbiguous(field, text) }
        return first
    }
}

extension Refusal {
    static let mineUnknown = Refusal(
        "import.mine-unknown", kind: .unknown, field: "site", "没有这座矿，或不归您管；请核对矿山编号。",
        "There is no such mine, or it is not yours to keep. Check its id.")

    static func rowUnknown(_ field: String, _ text: String) -> Refusal {
        Refusal(
            "import.row-unknown", field: field, "没有找到“\(text.prefix(40))”；请先登记，或改正写法。",
            "\"\(text.prefix(40))\" is not registered. Register it first or correct the spelling.")
    }

    static func rowAmbiguous(_ field: String, _ text: String) -> Refusal {
        Refusal(
            "import.row-ambiguous", field: field, "“\(text.prefix(40))”不止一个；请改用编号。",
            "There is more than one \"\(text.prefix(40))\". Use the number instead.")
    }
}
