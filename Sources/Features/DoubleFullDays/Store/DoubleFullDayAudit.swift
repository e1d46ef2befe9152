import Database
import Domain
import Kernel

/// A campaign's row and items are the fold of its events, a person's row and results the fold of the round's.
extension DoubleFullDayStore {
    static let audit = LedgerAudit(DoubleFullDay.kind, rows: "SELECT count(*) AS n FROM double_full_day") { id, db in
        let row = try db.first("SELECT version, phase, month, held_on, body FROM double_full_day WHERE id = \(id)") {
            row in
            (
                version: try row["version"] as Int,
                day: try JSONText.decode(DoubleFullDay.self, from: try row["body"]),
                said: [try row["phase"], try row["month"], try row["held_on"]] as [String]
            )
        }
        guard let row else { return nil }
        var (items, roll) = (LineDigest(), LineDigest())
        try db.each("SELECT * FROM double_full_day_item WHERE campaign_id = \(id) ORDER BY number") {
            items.add([
                try CheckItem($0).line, try $0["excluded_because"] as String? ?? "",
                try $0["missed_because"] as String? ?? "",
            ])
        }
        try db.each(
            "SELECT number, person_id, team_id, team_name FROM double_full_day_round WHERE campaign_id = \(id) ORDER BY number"
        ) {
            let entry = RollEntry(
                number: try $0["number"], person: try $0["person_id"], team: try $0["team_id"],
                teamName: try $0["team_name"])
            roll.add([entry.line])
        }
        var draws = LineDigest()
        try db.each(
            "SELECT number, bound, people, records FROM double_full_day_draw WHERE campaign_id = \(id) ORDER BY number"
        ) {
            draws.add([try RuleDraw($0).line])
        }
        let lists = try FrozenChecklists(lists: FrozenChecklists.kept(row.day.id, db)).marks
        return try saying(row.day, row.version, row.said, items, roll, draws, lists)
    } fold: { payloads in
        let events = try payloads.map { try JSONText.decode(DoubleFullDayEvent.self, from: $0.body) }
        guard let first = events.first, var day = DoubleFullDay.founded(by: first) else { return [:] }
        var (frozen, people, draws) = (FrozenItems(), LineDigest(), LineDigest())
        var lists: [DoubleFullDay.ChecklistMark] = []
        for event in events.dropFirst() {
            day.apply(event)
            frozen.apply(event)
            if case .checklistsFrozen(let marks) = event { lists = marks }
            if case .rollFrozen(let lines) = event { for line in lines { people.add([line]) } }
            if case .drawn(let drawn) = event { for line in drawn.lines { draws.add([line]) } }
        }
        let said = [day.phase.rawValue, day.month.text, day.heldOn.text]
        return try saying(day, payloads.count, said, frozen.digest, people, draws, lists)
    }

    private static func saying(
        _ day: DoubleFullDay, _ version: Int, _ said: [String], _ items: LineDigest, _ roll: LineDigest,
        _ draws: LineDigest, _ lists: [DoubleFullDay.ChecklistMark]
    ) throws -> LedgerAudit.Saying {
        [
            "version": String(version), "said": said.joined(separator: " "), "body": try JSONText.encode(day),
            "items": items.text, "roll": roll.text, "draws": draws.text, "checklists": try JSONText.encode(lists),
        ]
    }

    static let roundAudit = LedgerAudit(
        CheckRound.kind, rows: "SELECT count(*) AS n FROM double_full_day_round WHERE version > 0"
    ) { id, db in
        guard let dot = id.lastIndex(of: "."), let number = Int(id[id.index(after: dot)...]) else { return nil }
        let campaign = String(id[..<dot])
        let row = try db.first(
            "SELECT version, body FROM double_full_day_round WHERE campaign_id = \(campaign) AND number = \(number)"
        ) { (version: try $0["version"] as Int, round: try JSONText.decode(CheckRound.self, from: try $0["body"])) }
        guard let row else { return nil }
        var results = LineDigest()
        try db.each(
            """
            SELECT double_full_day_item.number, outcome, note, danger_id, marks, answers FROM double_full_day_item
            LEFT JOIN double_full_day_draw ON double_full_day_draw.campaign_id = double_full_day_item.campaign_id
                AND double_full_day_draw.number = double_full_day_item.number
            WHERE double_full_day_item.campaign_id = \(campaign) AND round = \(number) ORDER BY double_full_day_item.number
            """
        ) {
            results.add([
                String(try $0["number"] as Int), try $0["outcome"], try $0["note"] as String? ?? "",
                try $0["danger_id"] as String? ?? "", try $0["marks"] as String? ?? "",
                try $0["answers"] as String? ?? "",
            ])
        }
        return [
            "version": String(row.version), "body": try JSONText.encode(row.round), "results": results.text,
        ]
    } fold: { payloads in
        var (round, seen) = (CheckRound(), [CheckResult]())
        for payload in payloads {
            let event = try JSONText.decode(CheckRoundEvent.self, from: payload.body)
            round.apply(event)
            if case .walked(let walk) = event { seen += walk.results }
        }
        var results = LineDigest()
        for result in seen.sorted(by: { $0.number < $1.number }) {
            results.add([
                String(result.number), result.outcome.rawValue, result.note ?? "", result.danger?.text ?? "",
                result.marks?.text ?? "", try result.rule.map { try JSONText.encode($0) } ?? "",
            ])
        }
        return [
            "version": String(payloads.count), "body": try JSONText.encode(round), "results": results.text,
        ]
    }
}
