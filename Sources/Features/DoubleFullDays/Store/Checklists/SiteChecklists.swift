package import Database
package import Domain
package import Kernel
package import Policy

/// The checklists of one mine on a day.
package enum SiteChecklists {
    package static func read(of site: SiteID, on day: Day, _ book: RuleBook, _ db: Reader) throws -> [SiteChecklist] {
        try supplied(of: site, on: day, book, db)
    }

    /// What the product supplies for the kind of the mine.
    static func supplied(of site: SiteID, on day: Day, _ book: RuleBook, _ db: Reader) throws -> [SiteChecklist] {
        let kept: RegistryStore.Kept<Site>? = try RegistryStore.find(site, db)
        return SiteChecklist.supplied(at: kept?.entity.kind ?? .unknown, on: day, book)
    }
}
