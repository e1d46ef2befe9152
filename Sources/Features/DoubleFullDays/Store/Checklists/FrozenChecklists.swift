import Crypto
package import Database
package import Domain
import Kernel
package import Policy

/// The checklists of a campaign as they were when it was opened. A version is kept once, under its own digest, however many
/// campaigns use it.
package struct FrozenChecklists: Sendable {
    static let migration = Migration(
        number: 280, "checklists as campaigns were frozen with them",
        [
            """
            CREATE TABLE checklist_edition (digest TEXT PRIMARY KEY, body \(.json) NOT NULL) \
            \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE double_full_day_checklist (
                campaign_id TEXT NOT NULL, about TEXT NOT NULL, digest TEXT NOT NULL REFERENCES checklist_edition (digest),
                PRIMARY KEY (campaign_id, about)
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ])

    let lists: [SiteChecklist]

    /// Those that the items of a site ask for on a day.
    static func read(of site: SiteID, on day: Day, for items: [CheckItem], _ book: RuleBook, _ db: Reader) throws
        -> FrozenChecklists
    {
        let wanted = Set(items.flatMap(\.abouts))
        let lists = try SiteChecklists.read(of: site, on: day, book, db)
        return FrozenChecklists(lists: lists.filter { wanted.contains($0.about) })
    }

    var marks: [DoubleFullDay.ChecklistMark] {
        lists.map {
            DoubleFullDay.ChecklistMark(
                about: $0.about, version: $0.version, lines: $0.inForce.count, digest: Self.digest($0))
        }
    }

    func keep(for campaign: DoubleFullDayID, _ db: Writer) throws {
        for list in lists {
            let digest = Self.digest(list)
            try db.run(
                """
                INSERT INTO checklist_edition (digest, body) VALUES (\(digest), \(try JSONText.encode(list)))
                ON CONFLICT (digest) DO NOTHING
                """)
            try db.run(
                """
                INSERT INTO double_full_day_checklist (campaign_id, about, digest)
                VALUES (\(campaign), \(list.about), \(digest))
                """)
        }
    }

    /// What the campaign keeps, in the order of the lists; nothing for one that was opened before lists were frozen.
    static func kept(_ campaign: DoubleFullDayID, _ db: Reader) throws -> [SiteChecklist] {
        let lists: [SiteChecklist] = try db.all(
            """
            SELECT checklist_edition.body FROM double_full_day_checklist
            JOIN checklist_edition ON checklist_edition.digest = double_full_day_checklist.digest
            WHERE double_full_day_checklist.campaign_id = \(campaign)
            """
        ) { try JSONText.decode(from: try $0["body"]) }
        let order = Dictionary(uniqueKeysWithValues: SiteChecklist.abouts.enumerated().map { ($0.element, $0.offset) })
        return lists.sorted { (order[$0.about] ?? .max, $0.about) < (order[$1.about] ?? .max, $1.about) }
    }

    /// The hash of a list's words, the same on every engine.
    package static func digest(_ list: SiteChecklist) -> String {
        var hash = SHA256()
        func add(_ cells: String...) {
            for cell in cells { hash.update(data: Array("\(cell.utf8.count):\(cell)".utf8)) }
            hash.update(data: [0x0A])
        }
        add(list.name, list.about, list.version.text, list.document, list.isLocal ? "1" : "0")
        for line in list.lines {
            add(line.key, line.what.zh, line.what.en, line.document, line.article)
            add(line.keeper ?? "", line.leftOut ?? "")
            if let instead = line.instead { add(instead.zh, instead.en) }
        }
        return Array(hash.finalize()).hex
    }
}

extension DoubleFullDayStore {
    /// The checklists of a campaign: as it was frozen, else as they were in force on its day.
    package static func checklists(of day: DoubleFullDay, _ book: RuleBook, _ db: Reader) throws -> [SiteChecklist] {
        let kept = try FrozenChecklists.kept(day.id, db)
        return kept.isEmpty ? try SiteChecklists.supplied(of: day.site, on: day.heldOn, book, db) : kept
    }
}
