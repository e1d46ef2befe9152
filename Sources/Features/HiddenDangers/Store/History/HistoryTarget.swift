import Database
import Domain
import Kernel

/// Registers of the past: each row becomes a danger that was brought in, whatever state it had come to.
struct HistoryTarget: SheetTarget {
    let kind = HistorySheet.dangers
    func isFor(_ role: Role) -> Bool { SheetTargets.keepMine.contains(role) }

    func look(_ record: SheetRecord, coming: Set<String>, _ db: Reader, _ context: Context) throws -> SheetLook {
        let sheet = SheetLookup(db: db, context: context, coming: coming)
        do {
            try sheet.db.remembering("site \(record["site"] ?? "")") { Result { try sheet.checkSite(record) } }.get()
            let before = try HiddenDangerStore.kept(id(record), db)?.danger
            guard before == nil || before?.imported != nil else { throw Refusal.importedElsewhere }
            let words = before?.imported?.words ?? [:]
            let made = try made(Self.merged(record, into: words), sheet)
            guard made.danger != nil else {
                return .refused(made.flaws.map { SheetFlaw(line: record.line, column: $0.field, $0.text) })
            }
            // What was worked on here since says more than the old register does.
            return before.map { .known($0.isAsImported ? words : record.values) } ?? .new
        } catch let refusal as Refusal {
            return .refused([SheetFlaw(line: record.line, column: refusal.field ?? "", refusal.text)])
        }
    }

    func create(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        guard let told = try made(record, SheetLookup(db: db, context: context, coming: [])).danger else { return }
        try HiddenDangerStore.bringIn(told, in: context, db)
    }

    func amend(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        guard let kept = try HiddenDangerStore.kept(id(record), db), let before = kept.danger.imported else { return }
        let merged = Self.merged(record, into: before.words)
        guard let told = try made(merged, SheetLookup(db: db, context: context, coming: [])).danger else { return }
        _ = try HiddenDangerStore.carryOut([.imported(told)], on: kept, in: context, db)
    }

    /// What the sheet leaves empty stays.
    private static func merged(_ record: SheetRecord, into words: [String: String]) -> SheetRecord {
        SheetRecord(line: record.line, values: words.merging(record.values) { $1 })
    }

    private func id(_ record: SheetRecord) -> HiddenDanger.ID { ID(derivedFrom: [kind.name, record.key(kind)]) }

    private func made(_ record: SheetRecord, _ sheet: SheetLookup) throws -> (
        danger: ImportedDanger?, flaws: [HistoryFlaw]
    ) {
        guard let site = SiteID(record["site"] ?? "") else { throw Refusal.mineUnknown }
        let row = HistoryRow(record, try people(record, site, sheet), place: try place(record["place"], site, sheet.db))
        return row.danger(id(record), at: site, in: sheet.context)
    }

    /// Whoever has still to act must be known; of what has ended, a name that nobody here bears stays a name.
    private func people(_ record: SheetRecord, _ site: SiteID, _ sheet: SheetLookup) throws -> HistoryRow.People {
        let isOver = HistoryRow.isOver(record)
        func person(_ field: String) throws -> PersonID? {
            guard let text = record[field] else { return nil }
            do { return try anyone(text, site, field, sheet) } catch let refusal as Refusal {
                guard isOver || field == "reporter", refusal.kind == .invalid else { throw refusal }
                return nil
            }
        }
        return HistoryRow.People(
            reporter: try person("reporter"), assignee: try person("assignee"), corrector: try person("corrector"),
            acceptor: try person("acceptor"))
    }

    /// A piece names the same few people again and again, and changes nothing about them.
    private func anyone(_ text: String, _ site: SiteID, _ field: String, _ sheet: SheetLookup) throws -> PersonID {
        try sheet.db.remembering("\(field) \(site) \(text)") {
            Result { try sheet.anyone(text, of: site, field: field) }
        }.get()
    }

    /// The one registered place of this name; any other name stays a text.
    private func place(_ name: String?, _ site: SiteID, _ db: Reader) throws -> PlaceID? {
        guard let name else { return nil }
        return try db.remembering("place \(site) \(name)") {
            let found = try db.all(
                "SELECT id FROM place WHERE site_id = \(site) AND name = \(name) ORDER BY id LIMIT 2"
            ) { try $0["id"] as PlaceID }
            return found.count == 1 ? found.first : nil
        }
    }
}

extension Refusal {
    static let importedElsewhere = Refusal(
        "import.not-imported", kind: .conflict, field: "number", "这个编号的隐患不是导入的，不能由表格更改。",
        "The danger of this number was not imported; a sheet cannot change it.")
}
