package import Database
package import Domain
package import Kernel

/// Whom a danger's question concerns: what matches it by clause, system or type.
extension InferenceStore {
    /// More places of one kind than a mine looks through at once.
    private static let mostRead = 1000

    /// The places of the actor's own mine, or the other mines in reach; the nearest first.
    package static func candidates(for danger: HiddenDanger, _ actor: Actor, _ db: Reader) throws -> (
        places: [InferenceCandidate<PlaceID>], mines: [InferenceCandidate<SiteID>]
    ) {
        guard let site = actor.site else { return ([], try mines(for: danger, actor, db)) }
        return (try places(for: danger, at: site, db), [])
    }

    private static func places(
        for danger: HiddenDanger, at site: SiteID, _ db: Reader
    ) throws -> [InferenceCandidate<PlaceID>] {
        let source = try (danger.finding.equipment ?? danger.finding.place).flatMap { try place($0, at: site, db) }
        let system =
            try source?.facts[.system] ?? danger.finding.system.flatMap { try place($0, at: site, db) }?.facts[.system]
        let clause = try placesOfClause(danger, at: site, db)
        let kinds = source.map { [$0.kind.rawValue] } ?? ["equipment", "facility"]
        let found = try db.all(
            """
            SELECT body FROM place WHERE site_id = \(site) AND kind IN \(any: kinds) AND ended_on IS NULL
            ORDER BY name, id LIMIT \(mostRead)
            """, decoded)
        let more = try db.all(
            "SELECT body FROM place WHERE id IN \(any: clause.map(\.text)) AND ended_on IS NULL", decoded)
        let own = Set(danger.finding.places)
        let known = Set(found.map(\.id))
        let all = (found + more.filter { !known.contains($0.id) }).filter { !own.contains($0.id) }
        return nearest(
            all.map { place in
                var kinships: [InferenceKinship] = clause.contains(place.id) ? [.clause] : []
                if let system, place.facts[.system] == system { kinships.append(.system) }
                if let source, isOfType(place, source) { kinships.append(.type) }
                return InferenceCandidate(id: place.id, name: place.name, kinships: kinships)
            })
    }

    private static func isOfType(_ place: Place, _ source: Place) -> Bool {
        guard place.kind == source.kind else { return false }
        guard let model = source.facts[.model], let other = place.facts[.model] else { return true }
        return model == other
    }

    @Sendable private static func decoded(_ row: Row) throws -> Place {
        try JSONText.decode(Place.self, from: try row["body"])
    }

    private static func place(_ id: PlaceID, at site: SiteID, _ db: Reader) throws -> Place? {
        try db.first("SELECT body FROM place WHERE site_id = \(site) AND id = \(id)", decoded)
    }

    /// Where the mine had a danger by the same clause before.
    private static func placesOfClause(_ danger: HiddenDanger, at site: SiteID, _ db: Reader) throws -> Set<PlaceID> {
        guard let clause = danger.grading?.clause else { return [] }
        return Set(
            try db.all(
                """
                SELECT DISTINCT place_id FROM hidden_danger
                WHERE site_id = \(site) AND clause_code = \(clause) AND place_id IS NOT NULL LIMIT \(AskInference.most)
                """
            ) { try $0["place_id"] as PlaceID })
    }

    private static func mines(
        for danger: HiddenDanger, _ actor: Actor, _ db: Reader
    ) throws -> [InferenceCandidate<SiteID>] {
        let system = try danger.finding.system.flatMap { try place($0, at: danger.site, db) }?.name
        let rows = try db.all(mineQuestion(danger, system: system, try Scope.of(actor, db).condition)) { row in
            let kinships = try InferenceKinship.allCases.filter { try (row[$0.column] as Int) == 1 }
            return InferenceCandidate(id: try row["id"] as SiteID, name: try row["name"], kinships: kinships)
        }
        return nearest(rows)
    }

    static func mineQuestion(_ danger: HiddenDanger, system: String?, _ scope: SQL) -> SQL {
        """
        SELECT near.* FROM (
            SELECT site.id, site.name,
                CASE WHEN EXISTS (SELECT 1 FROM hidden_danger
                    WHERE hidden_danger.site_id = site.id AND hidden_danger.clause_code = \(danger.grading?.clause)) THEN 1 ELSE 0 END AS by_clause,
                CASE WHEN EXISTS (SELECT 1 FROM place
                    WHERE place.site_id = site.id AND place.kind = 'system' AND place.name = \(system)) THEN 1 ELSE 0 END AS by_system,
                CASE WHEN site.kind = (SELECT own.kind FROM site own WHERE own.id = \(danger.site)) THEN 1 ELSE 0 END AS by_type
            FROM site WHERE \(scope) AND site.id <> \(danger.site)
        ) near WHERE near.by_clause + near.by_system + near.by_type > 0
        ORDER BY near.by_clause + near.by_system + near.by_type DESC, near.by_clause DESC, near.by_system DESC, near.name, near.id
        LIMIT \(AskInference.most)
        """
    }

    private static func nearest<Subject>(_ all: [InferenceCandidate<Subject>]) -> [InferenceCandidate<Subject>] {
        let related = all.filter { !$0.kinships.isEmpty }
        return Array(related.sorted { $0.kinships.precedes($1.kinships) }.prefix(AskInference.most))
    }
}

extension InferenceKinship {
    fileprivate var column: StaticString {
        switch self {
        case .clause: "by_clause"
        case .system: "by_system"
        case .type: "by_type"
        }
    }
}
