package import Database
package import Domain
package import Kernel

/// Who reads what: the safety office all of its mine, everybody what concerns them; above the mine nobody reads a name.
extension ViolationStore {
    /// One line of a list; the person is named to those only who may know.
    package struct Line: Sendable {
        package let violation: ViolationCase
        package let personName: String
        package let teamName: String
        package let siteName: String

        package init(violation: ViolationCase, personName: String, teamName: String, siteName: String) {
            (self.violation, self.personName) = (violation, personName)
            (self.teamName, self.siteName) = (teamName, siteName)
        }
    }

    private static func condition(for actor: Actor, _ db: Reader) throws -> SQL {
        let scope = try Scope.of(actor, db).condition
        guard actor.site != nil, actor.role.rank < Role.safetyOfficer.rank else { return scope }
        let own = actor.person
        return
            "\(scope) AND (violation.person_id = \(own) OR violation.by_id = \(own) OR violation.witness_id = \(own))"
    }

    /// A single record with its names; nobody above the mine opens it.
    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = ViolationID(text), actor.site != nil else { throw Refusal.unknownViolation }
        let kept = try db.first(
            """
            SELECT violation.version, violation.body FROM violation JOIN site ON site.id = violation.site_id
            WHERE violation.id = \(id) AND \(try condition(for: actor, db))
            """
        ) { row in
            let version: Int = try row["version"]
            return Kept(violation: try JSONText.decode(from: try row["body"]), version: version)
        }
        guard let kept else { throw Refusal.unknownViolation }
        return kept
    }

    package static func page(
        of site: SiteID? = nil, phase: ViolationCase.Phase? = nil, person: PersonID? = nil,
        after: TimeCursor<ViolationSubject>? = nil, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [Line], total: Int) {
        var wanted = try condition(for: actor, db)
        if let site { wanted = "\(wanted) AND violation.site_id = \(site)" }
        if let phase { wanted = "\(wanted) AND violation.phase = \(phase.rawValue)" }
        if let person { wanted = "\(wanted) AND violation.person_id = \(person)" }
        let total = try db.value(
            "SELECT count(*) AS n FROM violation JOIN site ON site.id = violation.site_id WHERE \(wanted)", as: Int.self
        )
        if let after { wanted = "\(wanted) AND (violation.caught_at, violation.id) < (\(after.at), \(after.id))" }
        let rows = try db.all(
            """
            SELECT violation.body, person.name AS person_name, organisation.name AS team_name, site.name AS site_name FROM violation
            JOIN site ON site.id = violation.site_id LEFT JOIN person ON person.id = violation.person_id
            LEFT JOIN organisation ON organisation.id = violation.team_id
            WHERE \(wanted) ORDER BY violation.caught_at DESC, violation.id DESC LIMIT \(limit)
            """
        ) { row in
            let (name, team): (String?, String?) = (try row["person_name"], try row["team_name"])
            return Line(
                violation: try JSONText.decode(from: try row["body"]), personName: name ?? "", teamName: team ?? "",
                siteName: try row["site_name"])
        }
        return (rows, total)
    }

    /// What somebody's points are on a day: they fade.
    package static func points(of person: PersonID, since instant: Instant, _ db: Reader) throws -> Int {
        try db.all("SELECT points FROM violation WHERE person_id = \(person) AND caught_at > \(instant)") {
            try $0["points"] as Int
        }.reduce(0, +)
    }

    /// Whether this actor may see what shows a photo.
    package static func maySee(_ subject: String, _ actor: Actor, _ db: Reader) throws -> Bool {
        guard subject.hasPrefix("\(ViolationCase.kind)/") else { return false }
        do {
            _ = try known(String(subject.dropFirst(ViolationCase.kind.count + 1)), for: actor, db)
            return true
        } catch is Refusal { return false }
    }
}
