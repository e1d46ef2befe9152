package import Database
package import Kernel

/// Numbers of a span of time by post, shift, crew, seniority and hour; whoever could be recognised in one is not shown.
package struct ViolationTrends: Sendable {
    package struct Bar: Sendable {
        package let name: String
        package let count: Int

        package init(name: String, count: Int) { (self.name, self.count) = (name, count) }
    }

    package let total: Int
    package let serious: Int
    package let free: Int
    package let byType: [Bar]
    package let byTeam: [Bar]
    package let byPost: [Bar]
    package let byHour: [Bar]
    package let byYears: [Bar]
    /// How many stand in groups too small to be shown.
    package let suppressed: Int

    /// `smallest` is how many people a group must have to be shown.
    package init(
        of site: SiteID? = nil, since start: Instant, smallest: Int, on day: Day, for actor: Actor, _ db: Reader
    ) throws {
        var scope = try Scope.of(actor, db).condition
        if let site { scope = "\(scope) AND site.id = \(site)" }
        let from: SQL = "FROM violation JOIN site ON site.id = violation.site_id"
        let wanted: SQL = "violation.caught_at > \(start) AND violation.phase <> 'dropped' AND \(scope)"
        var hidden = 0
        func bars(_ name: SQL, _ join: SQL, by group: SQL? = nil, people: SQL? = nil) throws -> [Bar] {
            let found = try db.all(
                """
                SELECT \(name) AS name, count(*) AS n, \(people ?? "0") AS people \(from) \(join)
                WHERE \(wanted) GROUP BY \(group ?? name) ORDER BY 2 DESC, 1 LIMIT 24
                """
            ) { (Bar(name: try $0["name"] as String? ?? "", count: try $0["n"]), people: try $0["people"] as Int) }
            guard people != nil else { return found.map(\.0) }
            hidden = max(hidden, found.filter { $0.people < smallest }.map(\.0.count).reduce(0, +))
            return found.filter { $0.people >= smallest }.map(\.0)
        }
        total = try db.value("SELECT count(*) AS n \(from) WHERE \(wanted)", as: Int.self)
        serious = try db.value("SELECT count(*) AS n \(from) WHERE \(wanted) AND violation.serious = 1", as: Int.self)
        free = try db.value(
            "SELECT count(*) AS n \(from) WHERE \(wanted) AND violation.manner <> 'caught'", as: Int.self)
        byType = try bars("violation.type", "")
        let crew: SQL = """
            (SELECT count(*) FROM person WHERE person.organisation_id = organisation.id AND person.left_on IS NULL)
            """
        byTeam = try bars(
            "organisation.name", "JOIN organisation ON organisation.id = violation.team_id",
            by: "organisation.id, organisation.name", people: crew)
        let sameKind: SQL = """
            (SELECT count(DISTINCT holding.person_id) FROM post held JOIN holding ON holding.post_id = held.id
             JOIN site ON site.id = held.site_id WHERE held.kind = post.kind AND holding.to_on IS NULL AND \(scope))
            """
        byPost = try bars("post.kind", "JOIN post ON post.id = violation.post_id", people: sameKind)
        byHour = try bars("CAST(violation.hour AS TEXT)", "").sorted { (Int($0.name) ?? 0) < (Int($1.name) ?? 0) }
        byYears = try Self.years(from, wanted, smallest: smallest, on: day, db)
        suppressed = hidden
    }

    /// Under one year, one to five, over five on the roll.
    private static func years(
        _ from: SQL, _ wanted: SQL, smallest: Int, on day: Day, _ db: Reader
    ) throws -> [Bar] {
        var counts = ["0": 0, "1": 0, "5": 0]
        var people = ["0": Set<String>(), "1": [], "5": []]
        try db.each(
            """
            SELECT violation.person_id, person.body ->> 'joinedOn' AS joined, count(*) AS n \(from)
            JOIN person ON person.id = violation.person_id WHERE \(wanted)
            GROUP BY violation.person_id, person.body ->> 'joinedOn' ORDER BY violation.person_id LIMIT 5000
            """
        ) { row in
            guard let joined = (try row["joined"] as String?).flatMap(Day.init) else { return }
            let days = joined.days(until: day)
            let key = days < 365 ? "0" : days < 5 * 365 ? "1" : "5"
            counts[key, default: 0] += try row["n"] as Int
            people[key, default: []].insert(try row["person_id"])
        }
        return ["0", "1", "5"].filter { (people[$0]?.count ?? 0) >= smallest }.map {
            Bar(name: $0, count: counts[$0] ?? 0)
        }
    }
}
