package import Database
package import Domain
package import Kernel

/// What a danger's page shows beyond the danger: names of persons and places, and the dangers it is linked with.
package struct HiddenDangerSurroundings: Sendable {
    package let number: Int
    package let siteName: String
    package let siteKind: Site.Kind
    package let persons: [PersonID: String]
    package let places: [PlaceID: String]
    package let linked: [HiddenDanger.ID: Linked]
    /// Who can be given work here, and what stands in the tree: both for the forms.
    package let roll: [(id: PersonID, name: String)]
    /// Into which a duplicate can be merged.
    package let open: [(id: HiddenDanger.ID, number: Int, what: String)]
    package let tree: [(id: PlaceID, name: String, kind: String)]

    /// Who was told of it and has acknowledged.
    package let traces: [NoticeTrace]

    /// A linked danger as far as it is shown.
    package struct Linked: Sendable {
        package let number: Int
        package let what: String
        package let phase: HiddenDanger.Phase?
    }

    /// As many as a form's list holds without becoming a search of its own.
    private static let most = 500
    private static let mostOpen = 100

    package init(of danger: HiddenDanger, for actor: Actor, on day: Day, _ db: Reader) throws {
        (number, siteName, siteKind) =
            try db.first(
                """
                SELECT hidden_danger.num, site.name, site.kind FROM hidden_danger JOIN site ON site.id = hidden_danger.site_id
                WHERE hidden_danger.site_id = \(danger.site) AND hidden_danger.id = \(danger.id)
                """
            ) { (try $0["num"], try $0["name"], Site.Kind(rawValue: try $0["kind"]) ?? .unknown) } ?? (0, "", .unknown)
        persons = try Self.names(of: danger, db)
        places = try Self.places(of: danger, db)
        linked = try Self.linked(to: danger, for: actor, db)
        traces = try NoticeStore.traces(of: "\(HiddenDanger.kind)/\(danger.id)", db)
        let isOwn = actor.site == danger.site
        roll = isOwn ? try RegistryStore.people(of: danger.site, on: day, limit: Self.most, db) : []
        tree = isOwn ? try Self.tree(of: danger.site, db) : []
        open = isOwn && !danger.phase.isEnded ? try Self.open(beside: danger, db) : []
    }

    /// What everybody who had to do with a danger is called.
    package static func names(of danger: HiddenDanger, _ db: Reader) throws -> [PersonID: String] {
        let extensions = danger.extensions.flatMap { [$0.by, $0.decision?.by] }.compactMap(\.self)
        let verdicts =
            danger.rounds.compactMap(\.verdict).flatMap { [$0.by, $0.actingFor] }.compactMap(\.self)
            + danger.measures.map(\.person)
        let photographers = danger.photos.flatMap { [$0.by, $0.withdrawal?.by] }.compactMap(\.self)
        let others =
            photographers
            + [
                danger.reportedBy, danger.recurrence?.acceptedBy, danger.assignment?.assignedBy,
                danger.imported?.recordedBy,
            ].compactMap(\.self)
        let ids = Array(danger.hands.union(extensions).union(verdicts).union(others)).sorted().prefix(most)
        return Dictionary(
            try db.all("SELECT id, name FROM person WHERE id IN \(any: Array(ids))") {
                (try $0["id"] as PersonID, try $0["name"] as String)
            },
            uniquingKeysWith: { first, _ in first })
    }

    private static func places(of danger: HiddenDanger, _ db: Reader) throws -> [PlaceID: String] {
        Dictionary(
            try db.all(
                "SELECT id, name FROM place WHERE site_id = \(danger.site) AND id IN \(any: danger.finding.places)"
            ) {
                (try $0["id"] as PlaceID, try $0["name"] as String)
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func tree(of site: SiteID, _ db: Reader) throws -> [(id: PlaceID, name: String, kind: String)] {
        try db.all(
            "SELECT id, name, kind FROM place WHERE site_id = \(site) AND ended_on IS NULL ORDER BY kind, name, id LIMIT \(most)"
        ) { (id: try $0["id"] as PlaceID, name: try $0["name"] as String, kind: try $0["kind"] as String) }
    }

    private static func open(beside danger: HiddenDanger, _ db: Reader) throws -> [(
        id: HiddenDanger.ID, number: Int, what: String
    )] {
        try db.all(
            """
            SELECT id, num, body ->> 'finding' AS finding FROM hidden_danger
            WHERE site_id = \(danger.site) AND phase IN ('reported', 'registered', 'graded', 'assigned', 'rectifying')
                AND id <> \(danger.id)
            ORDER BY reported_at DESC, id DESC LIMIT \(mostOpen)
            """
        ) { row in
            let (id, num): (HiddenDanger.ID, Int) = (try row["id"], try row["num"])
            let finding: Finding = try JSONText.decode(from: try row["finding"])
            return (id: id, number: num, what: String(finding.what.prefix(60)))
        }
    }

    private static func linked(to danger: HiddenDanger, for actor: Actor, _ db: Reader) throws -> [HiddenDanger.ID:
        Linked]
    {
        let ids =
            ([danger.recurrence?.of, danger.mergedInto].compactMap(\.self) + danger.recurredAs + danger.duplicates)
            .prefix(most)
        var found: [HiddenDanger.ID: Linked] = [:]
        for id in ids {
            guard let kept = try HiddenDangerStore.find(id, for: actor, db) else { continue }
            let number = try db.value("SELECT num AS n FROM hidden_danger WHERE id = \(id)", as: Int.self)
            found[id] = Linked(number: number, what: kept.danger.finding.what, phase: kept.danger.phase)
        }
        return found
    }
}
