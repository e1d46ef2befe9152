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

    /// The organs that the table names for a site: those of the right kind and level whose division holds the site's.
    package static func organs(for rule: Competence, of site: Site, _ db: Reader) throws -> [Organisation] {
        guard let code = site.division else { return [] }
        let codes = [code, "\(code.prefix(4))00", "\(code.prefix(2))0000", "000000"]
        let offices: [Organisation] = try db.all(
            "SELECT body FROM organisation WHERE level = \(rule.level.rawValue) ORDER BY name, id LIMIT 1000"
        ) { try JSONText.decode(from: try $0["body"]) }
        return offices.filter { office in
            office.office == rule.office && office.endedOn == nil
                && (rule.level == .nation || office.division.map { codes.contains($0) } ?? false)
        }
    }

    /// Sites within an actor's scope that no organ holds, matter by matter.
    package static func competenceGaps(for actor: Actor, on day: Day, limit: Int = 200, _ db: Reader) throws
        -> [CompetenceGap]
    {
        let rules = try competences(on: day, db)
        let sites = try page(
            of: Site.self, matching: "site.status NOT IN ('closed', 'cancelled', 'proposed')", limit: 1_000, for: actor,
            db)
        var gaps: [CompetenceGap] = []
        for site in sites.rows.map(\.entity) where gaps.count < limit {
            for matter in Competence.Matter.allCases where matter.applies(to: site.kind) {
                let named = rules.filter { $0.siteKind == site.kind && $0.matter == matter }
                let isHeld = try named.contains { try !organs(for: $0, of: site, db).isEmpty }
                guard !isHeld, gaps.count < limit else { continue }
                gaps.append(
                    CompetenceGap(
                        site: site.id, siteName: site.name, kind: site.kind, matter: matter, rule: named.first))
            }
        }
        return gaps
    }
}
