package import Database
package import Domain
package import Kernel

/// The rows of items and rounds: what the campaign says of them, and what is counted.
extension DoubleFullDayStore {
    static func insert(_ item: CheckItem, of campaign: DoubleFullDayID, _ db: Writer) throws {
        try db.run(
            """
            INSERT INTO double_full_day_item (campaign_id, number, turn, kind, ref, name, code, grp, place, owner_id, owner_assumed,
                checker_id, team_id)
            VALUES (\(campaign), \(item.number), \(item.turn), \(item.kind.rawValue), \(item.ref), \(item.name), \(item.code),
                \(item.group), \(item.place), \(item.owner), \(item.isOwnerAssumed), \(item.checker), \(item.team))
            """)
    }

    static func insert(_ entry: RollEntry, due: Int, of campaign: DoubleFullDayID, _ db: Writer) throws {
        try db.run(
            """
            INSERT INTO double_full_day_round (campaign_id, number, person_id, team_id, team_name, items_due, items_done, doubts,
                version, body)
            VALUES (\(campaign), \(entry.number), \(entry.person), \(entry.team), \(entry.teamName), \(due), 0, 0, 0,
                \(try JSONText.encode(CheckRound())))
            """)
    }

    /// What an event of the campaign says of its items.
    static func settle(_ event: DoubleFullDayEvent, of campaign: DoubleFullDayID, _ db: Writer) throws {
        switch event {
        case .opened, .checklistsFrozen, .itemsFrozen, .rollFrozen, .moved, .closed: return
        case .drawn(let draws): for draw in draws.draws { try insert(draw, of: campaign, db) }
        case .reassigned(let numbers, let person, let team, _):
            try db.run(
                """
                UPDATE double_full_day_item SET checker_id = \(person), team_id = \(team)
                WHERE campaign_id = \(campaign) AND number IN \(any: numbers)
                """)
            try db.run(
                """
                UPDATE double_full_day_round SET items_due = (
                    SELECT count(*) FROM double_full_day_item
                    WHERE double_full_day_item.campaign_id = \(campaign)
                        AND double_full_day_item.checker_id = double_full_day_round.person_id)
                WHERE campaign_id = \(campaign)
                """)
        case .excluded(let numbers, let reason, _):
            try db.run(
                """
                UPDATE double_full_day_item SET excluded_because = \(reason)
                WHERE campaign_id = \(campaign) AND number IN \(any: numbers)
                """)
        case .explained(let numbers, let reason, _):
            try db.run(
                """
                UPDATE double_full_day_item SET missed_because = \(reason)
                WHERE campaign_id = \(campaign) AND number IN \(any: numbers)
                """)
        }
    }

    /// The figures, counted from the rows of items, people and dangers.
    package static func recount(_ campaign: DoubleFullDayID, _ db: Reader) throws -> DoubleFullDay.Figures {
        let items = try db.first(
            """
            SELECT count(*) AS due,
                count(CASE WHEN excluded_because IS NULL AND outcome IN ('ok', 'found') THEN 1 END) AS done,
                count(CASE WHEN excluded_because IS NOT NULL OR outcome = 'not-applicable' THEN 1 END) AS excluded
            FROM double_full_day_item WHERE campaign_id = \(campaign)
            """, share)
        let people = try db.first(
            """
            SELECT count(*) AS due, count(took_part_at) AS done,
                count(CASE WHEN took_part_at IS NULL THEN excused_because END) AS excluded
            FROM double_full_day_round WHERE campaign_id = \(campaign)
            """, share)
        let found = try db.value(
            "SELECT count(*) AS n FROM double_full_day_danger WHERE campaign_id = \(campaign)", as: Int.self)
        let none = DoubleFullDay.Share(due: 0, done: 0, notApplicable: 0)
        return DoubleFullDay.Figures(items: items ?? none, people: people ?? none, found: found)
    }

    private static func share(_ row: Row) throws -> DoubleFullDay.Share {
        DoubleFullDay.Share(due: try row["due"], done: try row["done"], notApplicable: try row["excluded"])
    }
}
