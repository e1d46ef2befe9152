package import Database
package import Domain
package import Kernel
package import Policy

/// Sites of one kind in one division for which no organ holds a matter.
package struct CompetenceGap: Sendable, Hashable {
    /// `nil` where the sites do not say where they lie.
    package let division: String?
    package let divisionName: String?
    package let kind: Site.Kind
    package let matter: Competence.Matter
    /// How many sites it concerns.
    package let sites: Int
    /// Who must hold it; `nil` when nothing says so.
    package let duty: CompetenceDuty?
}

extension RegistryStore {
    /// The state of a site for which nobody need be competent.
    static let withoutSupervision = ["closed", "cancelled", "proposed"]

    /// Who must hold what on a day: the province's table, and what the rules ship where it says nothing.
    package static func competences(on day: Day, _ book: RuleBook, _ db: Reader) throws -> [CompetenceDuty] {
        let own = try db.all(
            """
            SELECT body FROM competence WHERE valid_from_on <= \(day) AND (valid_to_on IS NULL OR valid_to_on >= \(day))
            ORDER BY site_kind, matter, valid_from_on DESC, id LIMIT 500
            """
        ) { CompetenceDuty(try JSONText.decode(Competence.self, from: try $0["body"])) }
        let said = Set(own.map { "\($0.siteKind)/\($0.matter)" })
        let all = own + book.competences(on: day).filter { !said.contains("\($0.siteKind)/\($0.matter)") }
        return all.sorted { ($0.siteKind.rawValue, $0.matter.rawValue) < ($1.siteKind.rawValue, $1.matter.rawValue) }
    }

    /// The public offices, of which a country has thousands at most.
    private static func offices(_ db: Reader) throws -> [Organisation] {
        let levels = Organisation.Level.allCases.filter(\.isPublic).map(\.rawValue)
        return try db.all("SELECT body FROM organisation WHERE level IN \(any: levels) ORDER BY name, id LIMIT 5000") {
            try JSONText.decode(from: try $0["body"])
        }
    }

    /// How many sites of each kind lie in each division of the actor's scope: a few thousand lines for a country.
    package static func sitePiles(for actor: Actor, _ db: Reader) throws -> [(
        division: String?, kind: Site.Kind, sites: Int
    )] {
        try db.all(
            """
            SELECT site.division_code, site.kind, count(*) AS n FROM site
            WHERE \(try Scope.registry(of: actor, db).condition) AND site.status NOT IN \(any: withoutSupervision)
            GROUP BY site.division_code, site.kind ORDER BY COALESCE(site.division_code, ''), site.kind
            """
        ) { row in
            (
                division: try row["division_code"] as String?,
                kind: Site.Kind(rawValue: try row["kind"] as String) ?? .unknown, sites: try row["n"] as Int
            )
        }
    }

    /// Everything within an actor's scope that no organ holds, by division, kind and matter.
    package static func competenceGaps(
        for actor: Actor, on day: Day, _ book: RuleBook, _ db: Reader
    ) throws -> [CompetenceGap] {
        let (duties, offices) = (try competences(on: day, book, db), try offices(db))
        let piles = try sitePiles(for: actor, db)
        let names = try divisionNames(piles.compactMap(\.division), on: day, db)
        return piles.flatMap { pile in
            Competence.Matter.allCases.filter { $0.applies(to: pile.kind) }.compactMap { matter in
                let named = duties.filter { $0.siteKind == pile.kind && $0.matter == matter }
                let isHeld = named.contains { duty in
                    offices.contains { duty.isHeld(by: $0, in: pile.division, on: day) }
                }
                guard !isHeld else { return nil }
                return CompetenceGap(
                    division: pile.division, divisionName: pile.division.flatMap { names[$0] }, kind: pile.kind,
                    matter: matter, sites: pile.sites, duty: named.first)
            }
        }
    }

    private static func divisionNames(_ codes: [String], on day: Day, _ db: Reader) throws -> [String: String] {
        var (names, left) = ([String: String](), Array(Set(codes)).sorted()[...])
        while !left.isEmpty {
            let some = Array(left.prefix(500))
            left = left.dropFirst(500)
            try db.each(
                """
                SELECT code, name FROM division WHERE code IN \(any: some)
                    AND valid_from_on <= \(day) AND (valid_to_on IS NULL OR valid_to_on >= \(day))
                """
            ) { names[try $0["code"]] = try $0["name"] as String }
        }
        return names
    }
}
