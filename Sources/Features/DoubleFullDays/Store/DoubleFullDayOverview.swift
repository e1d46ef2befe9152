package import Database
package import Domain
package import Kernel

/// What the campaign's screen shows beside the two rings: systems by teams, the hours, and who has not taken part.
package struct DoubleFullDayOverview: Sendable {
    package struct Cell: Sendable {
        package let group: String
        package let team: OrganisationID
        package let due: Int
        package let done: Int
        package let excluded: Int
    }

    package struct Person: Sendable {
        package let id: PersonID
        package let name: String
        package let teamName: String
        package let itemsDue: Int
        package let itemsDone: Int
    }

    package let cells: [Cell]
    package let teams: [(id: OrganisationID, name: String)]
    /// How many items were done in each hour of the day, from its first.
    package let hours: [Int: Int]
    package let absent: [Person]
    package let absentTotal: Int
    /// Rounds that raise a question.
    package let doubtful: [Person]

    /// More rows than a screen shows at once.
    package static let mostPeople = 30

    package init(of day: DoubleFullDay, _ zone: Zone, _ db: Reader) throws {
        let id = day.id
        cells = try db.all(
            """
            SELECT grp, team_id, count(*) AS due,
                count(CASE WHEN excluded_because IS NULL AND outcome IN ('ok', 'found') THEN 1 END) AS done,
                count(CASE WHEN excluded_because IS NOT NULL OR outcome = 'not-applicable' THEN 1 END) AS excluded
            FROM double_full_day_item WHERE campaign_id = \(id) GROUP BY grp, team_id ORDER BY grp, team_id
            """
        ) {
            Cell(
                group: try $0["grp"], team: try $0["team_id"], due: try $0["due"], done: try $0["done"],
                excluded: try $0["excluded"])
        }
        let wanted = Array(Set(cells.map(\.team))).sorted().prefix(1_000)
        teams = try db.all(
            "SELECT id, name FROM organisation WHERE id IN \(any: Array(wanted)) ORDER BY path"
        ) { (id: try $0["id"], name: try $0["name"]) }
        let start = zone.start(of: day.heldOn).milliseconds
        hours = Dictionary(
            try db.all(
                """
                SELECT (done_at - \(start)) / 3600000 AS hour, count(*) AS n FROM double_full_day_item
                WHERE campaign_id = \(id) AND done_at IS NOT NULL GROUP BY 1 ORDER BY 1
                """
            ) { (try $0["hour"] as Int, try $0["n"] as Int) }, uniquingKeysWith: +)
        absentTotal = try db.value(
            """
            SELECT count(*) AS n FROM double_full_day_round
            WHERE campaign_id = \(id) AND took_part_at IS NULL AND excused_because IS NULL
            """, as: Int.self)
        absent = try Self.people("took_part_at IS NULL AND excused_because IS NULL", of: id, db)
        doubtful = try Self.people("doubts > 0", of: id, db)
    }

    private static func people(_ condition: SQL, of id: DoubleFullDayID, _ db: Reader) throws -> [Person] {
        try db.all(
            """
            SELECT person_id, person.name, team_name, items_due, items_done FROM double_full_day_round
            LEFT JOIN person ON person.id = double_full_day_round.person_id
            WHERE campaign_id = \(id) AND \(condition) ORDER BY double_full_day_round.number LIMIT \(mostPeople)
            """
        ) {
            Person(
                id: try $0["person_id"], name: try $0["name"] as String? ?? "", teamName: try $0["team_name"],
                itemsDue: try $0["items_due"], itemsDone: try $0["items_done"])
        }
    }
}
