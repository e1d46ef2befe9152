package import Database
package import Domain
package import Kernel

/// A management rule of a campaign: what the registry says of it, what was drawn, what was answered.
package struct RuleItem: Sendable {
    package let number: Int
    package let name: String
    package let state: CheckItemRow.State
    package let draw: RuleDraw
    package let answers: RuleCheck?
    package let documentNumber: String?
    package let inForceFrom: Day?
    package let revisedOn: Day?
    package let reviewDueOn: Day?
    /// The posts that it binds; `nil` binds everybody.
    package let boundPosts: String?
}

/// A person who was drawn.
package struct DrawnPerson: Sendable {
    package let number: Int
    package let name: String
    package let teamName: String
}

/// A record that was drawn.
package struct DrawnRecord: Sendable {
    /// In the mine's chain.
    package let number: Int
    package let type: String
    package let subject: String
    package let at: Instant
}

extension DoubleFullDayStore {
    private static let ruleColumns: SQL = """
        double_full_day_draw.number, bound, people, records, answers, double_full_day_item.name, outcome, excluded_because,
        place.body -> 'facts' ->> 'documentNumber' AS document, place.body -> 'facts' ->> 'inForceFrom' AS in_force_from,
        place.body -> 'facts' ->> 'revisedOn' AS revised_on, place.body -> 'facts' ->> 'reviewDueOn' AS review_due_on,
        place.body -> 'facts' ->> 'boundPosts' AS bound_posts
        FROM double_full_day_draw JOIN double_full_day_item ON double_full_day_item.campaign_id = double_full_day_draw.campaign_id
            AND double_full_day_item.number = double_full_day_draw.number
        LEFT JOIN place ON place.id = double_full_day_item.ref
        """

    /// The rules of a campaign in the order of its items; whether it may be seen was asked before.
    package static func rules(
        of campaign: DoubleFullDayID, after number: Int = 0, limit: Int, _ db: Reader
    ) throws -> (rows: [RuleItem], total: Int) {
        let total = try db.value(
            "SELECT count(*) AS n FROM double_full_day_draw WHERE campaign_id = \(campaign)", as: Int.self)
        let rows = try db.all(
            """
            SELECT \(ruleColumns)
            WHERE double_full_day_draw.campaign_id = \(campaign) AND double_full_day_draw.number > \(number)
            ORDER BY double_full_day_draw.number LIMIT \(limit)
            """, RuleItem.init)
        return (rows, total)
    }

    /// Some rules by the numbers of their items.
    package static func rules(_ numbers: [Int], of campaign: DoubleFullDayID, _ db: Reader) throws -> [Int: RuleItem] {
        guard !numbers.isEmpty else { return [:] }
        let rows = try db.all(
            """
            SELECT \(ruleColumns)
            WHERE double_full_day_draw.campaign_id = \(campaign) AND double_full_day_draw.number IN \(any: numbers)
            """, RuleItem.init)
        return Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
    }

    package static func people(
        drawn numbers: [Int], in campaign: DoubleFullDayID, _ db: Reader
    ) throws -> [Int: DrawnPerson] {
        guard !numbers.isEmpty else { return [:] }
        let people = try db.all(
            """
            SELECT double_full_day_round.number, person.name, team_name FROM double_full_day_round
            LEFT JOIN person ON person.id = double_full_day_round.person_id
            WHERE campaign_id = \(campaign) AND double_full_day_round.number IN \(any: numbers)
            """
        ) {
            DrawnPerson(
                number: try $0["number"], name: try $0["name"] as String? ?? "", teamName: try $0["team_name"])
        }
        return Dictionary(people.map { ($0.number, $0) }) { first, _ in first }
    }

    package static func records(
        drawn numbers: [Int], at site: SiteID, _ db: Reader
    ) throws -> [Int: DrawnRecord] {
        guard !numbers.isEmpty else { return [:] }
        let records = try db.all(
            """
            SELECT seq, type, subject, claimed_at FROM payload WHERE site_id = \(site.text) AND seq IN \(any: numbers)
            """
        ) {
            DrawnRecord(
                number: try $0["seq"], type: try $0["type"], subject: try $0["subject"], at: try $0["claimed_at"])
        }
        return Dictionary(records.map { ($0.number, $0) }) { first, _ in first }
    }

    /// From which records of the mine's chain was drawn, and with which seed, as the ledger tells it.
    package static func urn(of campaign: DoubleFullDayID, _ db: Reader) throws -> (seed: String, records: NumberRanges)?
    {
        let entries = try Chronicle.entries(
            of: "\(DoubleFullDay.kind)/\(campaign)", type: "double-full-day.drawn", before: nil, limit: 1, db)
        guard let body = entries.rows.first?.body,
            case .drawn(let draws) = try JSONText.decode(DoubleFullDayEvent.self, from: body),
            let records = NumberRanges(text: draws.records)
        else { return nil }
        return (draws.seed, records)
    }
}

extension RuleItem {
    fileprivate init(_ row: Row) throws {
        let (outcome, excluded): (String?, String?) = (try row["outcome"], try row["excluded_because"])
        let state = CheckItemRow.State(outcome.flatMap(CheckResult.Outcome.init), isExcluded: excluded != nil)
        let answers: String? = try row["answers"]
        self.init(
            number: try row["number"], name: try row["name"], state: state, draw: try RuleDraw(row),
            answers: try answers.map { try JSONText.decode(from: $0) }, documentNumber: try row["document"],
            inForceFrom: (try row["in_force_from"] as String?).flatMap { Day($0) },
            revisedOn: (try row["revised_on"] as String?).flatMap { Day($0) },
            reviewDueOn: (try row["review_due_on"] as String?).flatMap { Day($0) }, boundPosts: try row["bound_posts"])
    }
}
