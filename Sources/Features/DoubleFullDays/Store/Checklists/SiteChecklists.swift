package import Database
package import Domain
package import Kernel
package import Policy

/// The checklists that hold at a mine or in a company on a day: supplied, with what the enterprise says of them.
package enum SiteChecklists {
    package static func read(of site: SiteID, on day: Day, _ book: RuleBook, _ db: Reader) throws -> [SiteChecklist] {
        let supplied = try supplied(of: site, on: day, book, db)
        let path = try db.first("SELECT owner_path FROM site WHERE id = \(site)") { try $0["owner_path"] as String }
        return SiteChecklist.merged(supplied, with: try kept(along: path ?? "", ofMine: true, until: day, db), on: day)
    }

    /// As a company has them, for mines of a kind.
    package static func read(
        of company: OrganisationID, at kind: Site.Kind, on day: Day, _ book: RuleBook, _ db: Reader
    ) throws -> [SiteChecklist] {
        let kept = try kept(along: try RegistryStore.path(company, db), ofMine: false, until: day, db)
        return SiteChecklist.merged(SiteChecklist.supplied(at: kind, on: day, book), with: kept, on: day)
    }

    /// What the product supplies for the kind of the mine.
    static func supplied(of site: SiteID, on day: Day, _ book: RuleBook, _ db: Reader) throws -> [SiteChecklist] {
        let kept: RegistryStore.Kept<Site>? = try RegistryStore.find(site, db)
        return SiteChecklist.supplied(at: kept?.entity.kind ?? .unknown, on: day, book)
    }

    /// What the organisations on a path say by a day, the outermost first; the last of the path of a mine is the mine.
    private static func kept(along path: String, ofMine isMines: Bool, until day: Day, _ db: Reader) throws
        -> [KeptLine]
    {
        let keepers = path.split(separator: "/").compactMap { OrganisationID(String($0)) }
        guard !keepers.isEmpty else { return [] }
        let lines: [ChecklistLine] = try db.all(
            """
            SELECT body FROM checklist_line WHERE organisation_id IN \(any: keepers.map(\.text)) AND from_on <= \(day)
            ORDER BY about, from_on, id
            """
        ) { try JSONText.decode(from: try $0["body"]) }
        guard !lines.isEmpty else { return [] }
        let names = try RegistryStore.names(of: "organisation", keepers, db)
        return keepers.flatMap { keeper in
            lines.filter { $0.organisation == keeper }.map {
                KeptLine(line: $0, keeper: names[keeper] ?? "", isFromAbove: !isMines || keeper != keepers.last)
            }
        }
    }
}
