import Database
import Domain
import Kernel

extension DoubleFullDayStore {
    static func standings(
        of numbers: [Int], round: Int, in campaign: DoubleFullDayID, _ db: Reader
    ) throws -> [Int: MetItem] {
        guard numbers.count <= WalkRound.most else { throw Refusal.walkEmpty }
        var found: [Int: MetItem] = [:]
        let draws = try draws(of: numbers, in: campaign, db)
        try db.each(
            """
            SELECT number, kind, ref, name, place, excluded_because, outcome, round, note FROM double_full_day_item
            WHERE campaign_id = \(campaign) AND number IN \(any: numbers)
            """
        ) { row in
            let (number, kind, by): (Int, String, Int?) = (try row["number"], try row["kind"], try row["round"])
            let (excluded, note): (String?, String?) = (try row["excluded_because"], try row["note"])
            let outcome = (try row["outcome"] as String?).flatMap(CheckResult.Outcome.init)
            let said = by == round ? outcome.map { WalkRound.Said(outcome: $0, note: note) } : nil
            let (place, isRule): (String, Bool) = (try row["place"], kind == CheckItem.Kind.rule.rawValue)
            found[number] = MetItem(
                kind: CheckItem.Kind(rawValue: kind) ?? .area, ref: try row["ref"], name: try row["name"], place: place,
                standing: .init(
                    place: place, isSettled: outcome != nil || excluded != nil, said: said,
                    draw: isRule ? draws[number] : nil))
        }
        return found
    }

    /// Writes what is new into the items, and adds it to what the round and the campaign count.
    static func count(
        _ walk: Walk, _ items: [Int: MetItem], on row: RoundRow, of day: DoubleFullDay, in context: Context,
        _ db: Writer
    ) throws {
        let start = context.zone.start(of: day.heldOn)
        for result in walk.results {
            let seen = result.seenAt.flatMap { $0 >= start && $0 <= context.now ? $0 : nil } ?? context.now
            try db.run(
                """
                UPDATE double_full_day_item SET outcome = \(result.outcome.rawValue), round = \(row.number), done_at = \(seen),
                    note = \(result.note), danger_id = \(result.danger), marks = \(result.marks?.text)
                WHERE campaign_id = \(day.id) AND number = \(result.number)
                """)
            if let rule = result.rule { try keep(rule, of: result.number, in: day.id, db) }
        }
        let excluded = walk.results.count { $0.outcome == .notApplicable }
        let done = walk.results.count - excluded
        try db.run(
            """
            UPDATE double_full_day_round SET items_done = items_done + \(walk.results.count)
            WHERE campaign_id = \(day.id) AND number = \(row.number)
            """)
        try db.run(
            """
            UPDATE double_full_day SET items_done = items_done + \(done), items_excluded = items_excluded + \(excluded)
            WHERE site_id = \(day.site) AND id = \(day.id)
            """)
        try countFound(walk, of: day, db)
    }

    /// A danger counts whenever it is found: what comes after the closing is in no closing's figures.
    static func countFound(_ walk: Walk, of day: DoubleFullDay, _ db: Writer) throws {
        let found = (walk.results + walk.doubled).count { $0.danger != nil }
        guard found > 0 else { return }
        try db.run(
            "UPDATE double_full_day SET found = found + \(found) WHERE site_id = \(day.site) AND id = \(day.id)")
    }
}
