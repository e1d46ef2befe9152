package import Database
package import Domain
package import Kernel

/// What was drawn for each management rule of a campaign, and what was answered.
extension DoubleFullDayStore {
    static let draws = Migration(
        number: 285, "management rules are checked by drawn persons and records, and what was answered",
        [
            """
            CREATE TABLE double_full_day_draw (
                campaign_id TEXT NOT NULL, number \(.integer) NOT NULL, bound TEXT NOT NULL, people TEXT NOT NULL,
                records TEXT NOT NULL, answers TEXT, PRIMARY KEY (campaign_id, number)
            ) \(sqlite: "STRICT", postgres: "")
            """
        ])

    static func insert(_ draw: RuleDraw, of campaign: DoubleFullDayID, _ db: Writer) throws {
        try db.run(
            """
            INSERT INTO double_full_day_draw (campaign_id, number, bound, people, records)
            VALUES (\(campaign), \(draw.item), \(draw.bound.text), \(RuleDraw.words(draw.people)),
                \(RuleDraw.words(draw.records)))
            """)
    }

    static func keep(_ rule: RuleCheck, of item: Int, in campaign: DoubleFullDayID, _ db: Writer) throws {
        try db.run(
            """
            UPDATE double_full_day_draw SET answers = \(try JSONText.encode(rule))
            WHERE campaign_id = \(campaign) AND number = \(item)
            """)
    }

    /// What was drawn for some items, by their numbers.
    package static func draws(
        of items: [Int], in campaign: DoubleFullDayID, _ db: Reader
    ) throws -> [Int: RuleDraw] {
        guard !items.isEmpty else { return [:] }
        let draws = try db.all(
            """
            SELECT number, bound, people, records FROM double_full_day_draw
            WHERE campaign_id = \(campaign) AND number IN \(any: items)
            """, RuleDraw.init)
        return Dictionary(draws.map { ($0.item, $0) }) { first, _ in first }
    }

    /// How the ledger knows the opening of a campaign: where it stands in the mine's chain, and its hash.
    package static func opening(of campaign: DoubleFullDayID, _ db: Reader) throws -> (seq: Int, hash: String)? {
        try db.first(
            "SELECT seq, hash FROM payload WHERE subject = \("\(DoubleFullDay.kind)/\(campaign)") AND number = 0"
        ) { (seq: try $0["seq"], hash: try $0["hash"]) }
    }
}

extension RuleDraw {
    init(_ row: Row) throws {
        self.init(
            item: try row["number"], bound: NumberRanges(text: try row["bound"]) ?? NumberRanges([]),
            people: RuleDraw.numbers(try row["people"]), records: RuleDraw.numbers(try row["records"]))
    }
}
