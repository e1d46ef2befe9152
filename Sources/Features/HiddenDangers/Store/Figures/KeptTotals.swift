import Database
import Domain
import Kernel

/// The exact total of a list from kept counts, where it asks for nothing that they do not tell.
struct KeptTotals {
    private let filter: HiddenDangerFilter
    private let actor: Actor
    private let db: Reader

    /// `nil` when the rows must be counted one by one.
    static func total(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws -> Int? {
        try KeptTotals(filter: filter, actor: actor, db: db).total()
    }

    private func total() throws -> Int? {
        var plain = HiddenDangerFilter(
            phase: filter.phase, site: filter.site, limit: filter.limit, cursor: filter.cursor)
        (plain.sort, plain.today, plain.isThroughTeam) = (filter.sort, filter.today, filter.isThroughTeam)
        (plain.grade, plain.isUngraded) = (filter.grade, filter.isUngraded)
        (plain.turn, plain.figure) = (filter.turn, filter.figure)
        guard plain == filter, filter.grade == nil || !filter.isUngraded else { return nil }
        switch (filter.turn, filter.figure) {
        case (nil, nil): return try standing(isOpen: false)
        case (.open, nil): return try standing(isOpen: true)
        case (nil, .open) where filter.phase == nil: return try open()
        case (let turn?, nil) where filter.phase == nil && filter.grade == nil && !filter.isUngraded:
            return try waiting(turn)
        default: return nil  // all others ask for more than is kept
        }
    }

    /// By state and grade, whenever found.
    private func standing(isOpen: Bool) throws -> Int {
        let phase: SQL = filter.phase.map { "danger_count.phase = \($0.rawValue)" } ?? "1 = 1"
        let grade: SQL = filter.grade.map { "danger_count.grade = \($0.rawValue)" } ?? "1 = 1"
        let ungraded: SQL = filter.isUngraded ? "danger_count.grade = ''" : "1 = 1"
        let open: SQL = isOpen ? "danger_count.phase NOT IN ('closed', 'withdrawn', 'merged')" : "1 = 1"
        return try sum("danger_count.n", of: "danger_count", "\(phase) AND \(grade) AND \(ungraded) AND \(open)")
    }

    private func open() throws -> Int {
        let grades = filter.isUngraded ? [.ungraded] : filter.grade.map { [DangerTally($0)] } ?? DangerTally.grades
        return try sum(DangerTally.sum(of: grades), of: "danger_tally", "1 = 1")
    }

    /// What waits for whoever leads: everybody's in scope, never one person's.
    private func waiting(_ turn: HiddenDangerFilter.Turn) throws -> Int? {
        switch turn {
        case .grading: try tally(.grading)
        case .review: try tally(.review)
        case .assignment: try tally(.assignment)
        case .closing: try tally(.closing)
        case .rectification: try isEverybodys ? tally(.rectification) : nil
        case .overdue: try isEverybodys ? due(.mending, "danger_due.due_on < \(filter.today)") : nil
        case .dueToday: try isEverybodys ? due(.mending, "danger_due.due_on = \(filter.today)") : nil
        case .verificationOverdue: try due(.verification, "danger_due.due_on < \(filter.today)")
        case .acceptance, .extensions, .recurrence, .open, .listed, .reported: nil
        }
    }

    private var isEverybodys: Bool {
        get throws { try Whose(actor, isThroughTeam: filter.isThroughTeam, db) == .everybodys }
    }

    private func tally(_ tally: DangerTally) throws -> Int {
        try sum(DangerTally.sum(of: [tally]), of: "danger_tally", "1 = 1")
    }

    private func due(_ clock: DangerPiles.Clock, _ days: SQL) throws -> Int {
        try sum("danger_due.n", of: "danger_due", "danger_due.clock = \(clock.rawValue) AND \(days)")
    }

    private func sum(_ amount: SQL, of table: SQL, _ condition: SQL) throws -> Int {
        let seen: SQL = actor.role.isRegulator ? "\(table).sight <> 'general'" : "1 = 1"
        let site: SQL = filter.site.map { "\(table).site_id = \($0)" } ?? "1 = 1"
        return try db.value(
            """
            SELECT CAST(COALESCE(SUM(\(amount)), 0) AS \(.integer)) AS n FROM \(table) JOIN site ON site.id = \(table).site_id
            WHERE \(try Scope.of(actor, db).condition) AND \(condition) AND \(seen) AND \(site)
            """)
    }
}
