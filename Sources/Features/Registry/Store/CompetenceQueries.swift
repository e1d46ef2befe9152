package import Database
package import Domain
package import Kernel

/// A site for which no organ is competent in a matter, or none of the competent kind holds it.
package struct CompetenceGap: Sendable, Hashable {
    package let site: SiteID
    package let siteName: String
    package let kind: Site.Kind
    package let matter: Competence.Matter
    /// What the table says; `nil` when it says nothing.
    package let rule: Competence?
}

extension RegistryStore {
    /// What the table says on a day.
    package static func competences(on day: Day, _ db: Reader) throws -> [Competence] {
        try db.all(
            """
            SELECT body FROM competence WHERE valid_from_on <= \(day) AND (valid_to_on IS NULL OR valid_to_on >= \(day))
            ORDER BY site_kind, matter, valid_from_on DESC, id LIMIT 500
            """
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    /// The public offices, of which a country has thousands at most.
    private static func offices(_ db: Reader) throws -> [Organisation] {
        let levels = Organisation.Level.allCases.filter(\.isPublic).map(\.rawValue)
        return try db.all("SELECT body FROM organisation WHERE level IN \(any: levels) ORDER BY name, id LIMIT 5000") {
            try JSONText.decode(from: try $0["body"])
        }
    }

    /// Whether an office is the one that the table names for a site: of its kind and level, its division holding the site's.
    private static func holds(_ office: Organisation, _ site: Site, by rule: Competence) -> Bool {
        guard office.level == rule.level, office.office == rule.office, office.endedOn == nil else { return false }
        guard rule.level != .nation else { return true }
        guard let code = site.division, let area = office.division else { return false }
        return [code, "\(code.prefix(4))00", "\(code.prefix(2))0000"].contains(area)
    }

    /// Sites within an actor's scope that no organ holds, matter by matter.
    package static func competenceGaps(for actor: Actor, on day: Day, limit: Int = 200, _ db: Reader) throws
        -> [CompetenceGap]
    {
        let rules = try competences(on: day, db)
        let sites = try page(
            of: Site.self, matching: "site.status NOT IN ('closed', 'cancelled', 'proposed')", limit: 1_000, for: actor,
            db)
        let offices = try offices(db)
        var gaps: [CompetenceGap] = []
        for site in sites.rows.map(\.entity) where gaps.count < limit {
            for matter in Competence.Matter.allCases where matter.applies(to: site.kind) {
                let named = rules.filter { $0.siteKind == site.kind && $0.matter == matter }
                let isHeld = named.contains { rule in offices.contains { holds($0, site, by: rule) } }
                guard !isHeld, gaps.count < limit else { continue }
                gaps.append(
                    CompetenceGap(
                        site: site.id, siteName: site.name, kind: site.kind, matter: matter, rule: named.first))
            }
        }
        return gaps
    }
}
