package import Database
package import Domain
package import Kernel
package import Policy

extension GradingChoice: RegistryRow {
    package static var table: SQL { "grading_choice" }
    package static var reach: RegistryReach { .organisation }
    package static var order: SQL { "organisation_id" }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        guard let kept: RegistryStore.Kept<Organisation> = try RegistryStore.find(organisation, db) else {
            throw Refusal.unknownReference("organisation")
        }
        guard !kept.entity.level.isPublic else { throw Refusal.officesGradeNothing }
        return [RegistryColumn("organisation_id", organisation), RegistryColumn("scheme", scheme)]
    }
}

/// Which enterprise words its grades how.
package enum GradingChoices {
    static let migration = Migration(
        number: 110, "the scheme in which an enterprise words its grades",
        [
            """
            CREATE TABLE grading_choice (
                id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL UNIQUE REFERENCES organisation (id), scheme TEXT,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """
        ])

    static let audit = RegistryStore.audit(GradingChoice.self)

    /// What holds for an organisation: its own choice or that of the nearest above it; `nil` where nobody has chosen.
    package static func choice(at organisation: OrganisationID, _ db: Reader) throws -> GradingChoice? {
        let path = try RegistryStore.path(organisation, db)
        let above = path.split(separator: "/").compactMap { OrganisationID(String($0)) }
        let chosen: [GradingChoice] = try db.all(
            "SELECT body FROM grading_choice WHERE organisation_id IN \(any: above.map(\.text)) AND scheme IS NOT NULL"
        ) { try JSONText.decode(from: try $0["body"]) }
        return above.reversed().lazy.compactMap { id in chosen.first { $0.organisation == id } }.first
    }

    /// The words that hold for an organisation's grades on a day.
    package static func words(
        at organisation: OrganisationID, _ book: RuleBook, on day: Day, _ db: Reader
    ) throws -> GradeWords {
        GradeWords(try choice(at: organisation, db)?.scheme.flatMap { book.list($0, on: day) })
    }

    /// The words that hold at a site.
    package static func words(at site: SiteID, _ book: RuleBook, on day: Day, _ db: Reader) throws -> GradeWords {
        let owner = try db.first("SELECT organisation_id FROM site WHERE id = \(site)") {
            try $0["organisation_id"] as OrganisationID
        }
        return try owner.map { try words(at: $0, book, on: day, db) } ?? GradeWords()
    }
}
