package import Database
package import Domain
package import Kernel

/// What each team came to, counted from items, roll and dangers.
extension DoubleFullDayStore {
    /// A danger belongs to the team of whoever has to mend it; before that is decided, to that of who answers for the item.
    package static func redFlag(
        of campaign: DoubleFullDayID, by rules: RedFlagRules, on today: Day, _ db: Reader
    ) throws -> RedFlag {
        var teams = try rounds(of: campaign, db)
        try countItems(of: campaign, &teams, db)
        let homes = try homes(of: campaign, db)
        let owners = try owners(of: campaign, db)
        try db.each(
            """
            SELECT hidden_danger.id, assignee_id, mended_on, deadline_on, recurrence_of
            FROM double_full_day_danger JOIN hidden_danger ON hidden_danger.id = double_full_day_danger.danger_id
            WHERE double_full_day_danger.campaign_id = \(campaign) AND hidden_danger.phase NOT IN ('withdrawn', 'merged')
            """
        ) { row in
            let (id, assignee): (String, PersonID?) = (try row["id"], try row["assignee_id"])
            guard let person = assignee ?? owners[id], let team = homes[person] else { return }
            let (mended, deadline, origin): (Day?, Day?, String?) = (
                try row["mended_on"], try row["deadline_on"], try row["recurrence_of"]
            )
            teams[team]?.add(mendedOn: mended, deadline: deadline, isRepeat: origin != nil, on: today)
        }
        return RedFlag(of: Array(teams.values), by: rules)
    }

    private static func rounds(of campaign: DoubleFullDayID, _ db: Reader) throws -> [OrganisationID: TeamRound] {
        let nothing = DoubleFullDay.Share(due: 0, done: 0, notApplicable: 0)
        let rows = try db.all(
            """
            SELECT team_id, team_name, count(*) AS due, count(took_part_at) AS done,
                count(CASE WHEN took_part_at IS NULL AND excused_because IS NOT NULL THEN 1 END) AS excused
            FROM double_full_day_round WHERE campaign_id = \(campaign) GROUP BY team_id, team_name
            """
        ) { row in
            let people = DoubleFullDay.Share(
                due: try row["due"], done: try row["done"], notApplicable: try row["excused"])
            return TeamRound(id: try row["team_id"], name: try row["team_name"], items: nothing, people: people)
        }
        return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    }

    private static func countItems(
        of campaign: DoubleFullDayID, _ teams: inout [OrganisationID: TeamRound], _ db: Reader
    ) throws {
        try db.each(
            """
            SELECT team_id, count(*) AS due,
                count(CASE WHEN excluded_because IS NULL AND outcome IN ('ok', 'found') THEN 1 END) AS done,
                count(CASE WHEN excluded_because IS NOT NULL OR outcome = 'not-applicable' THEN 1 END) AS excluded
            FROM double_full_day_item WHERE campaign_id = \(campaign) GROUP BY team_id
            """
        ) { row in
            let team: OrganisationID = try row["team_id"]
            teams[team]?.items = DoubleFullDay.Share(
                due: try row["due"], done: try row["done"], notApplicable: try row["excluded"])
        }
    }

    /// In which team everybody on the roll is.
    private static func homes(of campaign: DoubleFullDayID, _ db: Reader) throws -> [PersonID: OrganisationID] {
        let rows = try db.all(
            "SELECT person_id, team_id FROM double_full_day_round WHERE campaign_id = \(campaign)"
        ) { (try $0["person_id"] as PersonID, try $0["team_id"] as OrganisationID) }
        return Dictionary(rows) { first, _ in first }
    }

    /// Who answers for the items at which dangers were found, by the danger.
    private static func owners(of campaign: DoubleFullDayID, _ db: Reader) throws -> [String: PersonID] {
        let rows = try db.all(
            """
            SELECT danger_id, owner_id FROM double_full_day_item
            WHERE campaign_id = \(campaign) AND danger_id IS NOT NULL ORDER BY number
            """
        ) { (try $0["danger_id"] as String, try $0["owner_id"] as PersonID) }
        return Dictionary(rows) { first, _ in first }
    }
}
