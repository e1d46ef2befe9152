package import Database
package import Domain
package import Kernel

/// One item with what is known of it now.
package struct CheckItemRow: Sendable {
    package let item: CheckItem
    package let checkerName: String
    package let ownerName: String
    package let teamName: String
    package let excludedBecause: String?
    package let missedBecause: String?
    package let outcome: CheckResult.Outcome?
    package let note: String?
    package let danger: HiddenDangerID?
    package let doneAt: Instant?
    /// What was said of the lines of its checklists.
    package let marks: [CheckMark]

    package var state: State { State(outcome, isExcluded: excludedBecause != nil) }

    /// How an item ends.
    package enum State: String, Sendable, CaseIterable {
        case notDone = "not-done", done, found, notApplicable = "not-applicable"

        init(_ outcome: CheckResult.Outcome?, isExcluded: Bool) {
            if isExcluded || outcome == .notApplicable {
                self = .notApplicable
            } else {
                self = outcome == nil ? .notDone : outcome == .found ? .found : .done
            }
        }
    }
}

extension DoubleFullDayStore {
    /// Items in the order of the tree; whether the campaign may be seen was asked before.
    package static func items(
        _ filter: CheckItemFilter, of campaign: DoubleFullDayID, limit: Int, _ db: Reader
    ) throws -> (rows: [CheckItemRow], total: Int) {
        let wanted = filter.condition(campaign)
        let total = try db.value("SELECT count(*) AS n FROM double_full_day_item WHERE \(wanted)", as: Int.self)
        let rows = try db.all(
            """
            SELECT double_full_day_item.number, turn, kind, ref, double_full_day_item.name, code, grp, place, owner_id, owner_assumed,
                checker_id, double_full_day_item.team_id, excluded_because, missed_because, outcome, note, danger_id, done_at, marks,
                checker.name AS checker_name, owner.name AS owner_name, organisation.name AS team_name
            FROM double_full_day_item LEFT JOIN person checker ON checker.id = double_full_day_item.checker_id
            LEFT JOIN person owner ON owner.id = double_full_day_item.owner_id
            LEFT JOIN organisation ON organisation.id = double_full_day_item.team_id
            WHERE \(wanted) AND double_full_day_item.number > \(filter.after)
            ORDER BY double_full_day_item.number LIMIT \(limit)
            """, CheckItemRow.init)
        return (rows, total)
    }
}

extension CheckItem {
    init(_ row: Row) throws {
        let kind = CheckItem.Kind(rawValue: try row["kind"]) ?? .area
        self.init(
            number: try row["number"], turn: try row["turn"], kind: kind, ref: try row["ref"], name: try row["name"],
            code: try row["code"], group: try row["grp"], place: try row["place"], owner: try row["owner_id"],
            isOwnerAssumed: try row["owner_assumed"], checker: try row["checker_id"], team: try row["team_id"])
    }
}

extension CheckItemRow {
    fileprivate init(_ row: Row) throws {
        let (checker, owner, team): (String?, String?, String?) = (
            try row["checker_name"], try row["owner_name"], try row["team_name"]
        )
        self.init(
            item: try CheckItem(row), checkerName: checker ?? "", ownerName: owner ?? "", teamName: team ?? "",
            excludedBecause: try row["excluded_because"], missedBecause: try row["missed_because"],
            outcome: (try row["outcome"] as String?).flatMap(CheckResult.Outcome.init), note: try row["note"],
            danger: try row["danger_id"], doneAt: try row["done_at"],
            marks: [CheckMark](text: try row["marks"] as String? ?? ""))
    }
}
