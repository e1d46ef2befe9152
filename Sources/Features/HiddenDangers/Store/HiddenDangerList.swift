package import Database
package import Domain
package import Kernel

/// A page of the register with the exact count of all that matches, and the ways on and back.
package struct HiddenDangerPageOfRows: Sendable {
    package let rows: [HiddenDangerRow]
    package let total: Int
    package let next: HiddenDangerCursor?
    package let previous: HiddenDangerCursor?
}

extension HiddenDangerStore {
    package static func page(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws
        -> HiddenDangerPageOfRows
    {
        let part = try part(of: filter, for: actor, db)
        return HiddenDangerPageOfRows(
            rows: part.rows, total: try count(filter, for: actor, db), next: part.next, previous: part.previous)
    }

    /// The rows of a page alone, for whoever goes through all of them.
    package static func part(
        of filter: HiddenDangerFilter, for actor: Actor, _ db: Reader
    ) throws -> (rows: [HiddenDangerRow], next: HiddenDangerCursor?, previous: HiddenDangerCursor?) {
        let matches = try matching(filter, for: actor, db)
        let order = filter.sort.order(isBack: filter.cursor?.isBack ?? false)
        let found = filter.words.isEmpty ? order : order.amongHits
        let after: SQL = try filter.cursor.map { try found.after($0) } ?? "1 = 1"
        var rows = try db.all(
            """
            SELECT \(HiddenDangerRow.columns), CAST(\(order.column) AS TEXT) AS sort_key FROM \(HiddenDangerRow.tables)
            WHERE hidden_danger.id IN (\(HiddenDangerHits.ids(
                matches, after: after, order: found.clause, filter, actor)))
            ORDER BY \(order.clause)
            """, HiddenDangerRow.init)
        let isMore = rows.count > filter.limit
        rows = Array(rows.prefix(filter.limit))
        if order.isBack { rows.reverse() }
        return (
            rows: rows,
            next: order.isBack || isMore
                ? rows.last.map { HiddenDangerCursor(key: $0.key, id: $0.id, isBack: false) } : nil,
            previous: filter.cursor != nil && (isMore || !order.isBack)
                ? rows.first.map { HiddenDangerCursor(key: $0.key, id: $0.id, isBack: true) } : nil
        )
    }

    /// The number that people call it by.
    package static func number(of id: HiddenDanger.ID, _ db: Reader) throws -> Int {
        try db.value("SELECT num AS n FROM hidden_danger WHERE id = \(id)")
    }

    /// How many match.
    package static func count(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws -> Int {
        if let kept = try KeptTotals.total(filter, for: actor, db) { return kept }
        if filter.asksForWordsAlone,
            let count = try HiddenDangerWords.count(filter.words, at: filter.site, for: actor, db)
        {
            return count
        }
        let (tables, matches) = (HiddenDangerHits.tables(filter.words, actor), try matching(filter, for: actor, db))
        return try db.value("SELECT count(*) AS n FROM \(tables) WHERE \(matches)")
    }

    static func matching(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws -> SQL {
        var all: [SQL] = [try visible(to: actor, db)]
        if let phase = filter.phase { all.append("hidden_danger.phase = \(phase.rawValue)") }
        if let grade = filter.grade { all.append("hidden_danger.grade = \(grade.rawValue)") }
        if filter.isUngraded { all.append("hidden_danger.grade IS NULL") }
        if let site = filter.site { all.append("hidden_danger.site_id = \(site)") }
        if let place = filter.place {
            all.append("(hidden_danger.place_id = \(place) OR hidden_danger.system_id = \(place))")
        }
        if let foundBy = filter.foundBy { all.append("hidden_danger.found_by = \(foundBy.rawValue)") }
        if let clause = filter.clause { all.append("hidden_danger.clause_code = \(clause)") }
        if let source = filter.source { all.append("hidden_danger.source = \(source.rawValue)") }
        if let from = filter.from { all.append("hidden_danger.reported_at >= \(Zone.china.start(of: from))") }
        if let to = filter.to { all.append("hidden_danger.reported_at < \(Zone.china.start(of: to.adding(days: 1)))") }
        if let figure = filter.figure { all.append(figure.condition(filter.today)) }
        if let division = filter.division { all.append(division.condition(filter.key)) }
        if let turn = filter.turn {
            all.append(turn.condition(filter.today))
            all.append(turn.condition(of: actor, try Whose(actor, isThroughTeam: filter.isThroughTeam, db)))
        }
        return all.dropFirst().reduce(all[0]) { "\($0) AND \($1)" }
    }
}

extension HiddenDangerFilter.Turn {
    /// What state a danger is in when it is this turn.
    fileprivate func condition(_ today: Day) -> SQL {
        switch self {
        case .overdue: "hidden_danger.phase IN ('assigned', 'rectifying') AND hidden_danger.deadline_on < \(today)"
        case .dueToday: "hidden_danger.phase IN ('assigned', 'rectifying') AND hidden_danger.deadline_on = \(today)"
        case .verificationOverdue: "hidden_danger.phase = 'corrected' AND hidden_danger.verify_by_on < \(today)"
        case .grading: "hidden_danger.phase IN ('reported', 'registered') AND COALESCE(hidden_danger.near_miss, 0) = 0"
        case .review: "hidden_danger.phase IN ('reported', 'registered') AND hidden_danger.near_miss = 1"
        case .assignment: "hidden_danger.phase = 'graded'"
        case .rectification: "hidden_danger.phase IN ('assigned', 'rectifying')"
        case .acceptance: "hidden_danger.phase = 'corrected'"
        case .closing: "hidden_danger.phase = 'accepted'"
        case .extensions: "hidden_danger.extension_rank IS NOT NULL"
        case .recurrence: "hidden_danger.told_id IS NOT NULL"
        case .open, .reported: "hidden_danger.phase NOT IN ('closed', 'withdrawn', 'merged')"
        case .listed: "hidden_danger.listed_level IS NOT NULL"
        }
    }

    /// Whose it is: one's own, or with `team` that of everybody in the branch.
    fileprivate func condition(of actor: Actor, _ whose: Whose) -> SQL {
        switch self {
        case .rectification, .overdue, .dueToday:
            whose == .own
                ? "(hidden_danger.rectifier_id = \(actor.person) OR hidden_danger.assignee_id = \(actor.person))"
                : whose.condition("assignee_id", actor)
        case .acceptance:
            """
            COALESCE(hidden_danger.rectifier_id, '') <> \(actor.person) AND COALESCE(hidden_danger.assignee_id, '') <> \(actor.person)
            AND (COALESCE(hidden_danger.grade, '') <> 'major' OR \(actor.role == .mineManager) = 1)
            """
        case .extensions: "hidden_danger.extension_rank <= \(actor.role.rank)"
        case .recurrence: whose.condition("told_id", actor)
        case .reported: whose.condition("reporter_id", actor)
        case .verificationOverdue, .grading, .review, .assignment, .closing, .open, .listed: "1 = 1"
        }
    }
}
