import Database
import Domain
import Kernel

/// The questions of the dashboard: each reads kept counts of the mines in scope and nothing else.
struct DangerDashboardReading {
    private let today: Day
    private let scope: SQL
    private let isSeenWhole: Bool

    init(today: Day, actor: Actor, scope: SQL) {
        (self.today, self.scope, isSeenWhole) = (today, scope, !actor.role.isRegulator)
    }

    /// A regulator sees what is major and what officials found.
    private func seen(_ table: SQL) -> SQL { isSeenWhole ? "1 = 1" : "\(table).sight <> 'general'" }

    /// The rows of a table of counts for each mine in scope, found by their key.
    private func kept(_ table: SQL) -> SQL {
        "FROM site CROSS JOIN \(table) WHERE \(table).site_id = site.id AND \(scope) AND \(seen(table))"
    }

    func tallies(_ db: Reader) throws -> [DangerTally: Int] {
        try db.first(
            """
            SELECT \(DangerTally.sums) \(kept("danger_tally"))
            """, DangerTally.read) ?? [:]
    }

    func overdue(_ db: Reader) throws -> (mending: Int, verification: Int) {
        try db.first(
            """
            SELECT \(sum("CASE WHEN danger_due.clock = 'mending' THEN danger_due.n ELSE 0 END")) AS mending,
                \(sum("CASE WHEN danger_due.clock = 'mending' THEN 0 ELSE danger_due.n END")) AS verification
            \(kept("danger_due")) AND danger_due.clock IN ('mending', 'verification') AND danger_due.due_on < \(today)
            """
        ) { (mending: try $0["mending"] as Int, verification: try $0["verification"] as Int) } ?? (0, 0)
    }

    func months(from: Month, to: Month, _ db: Reader) throws -> [DangerDashboard.Found] {
        try db.all(
            """
            SELECT danger_figure.month, \(sum("danger_figure.found")) AS found, \(sum("danger_figure.closed")) AS closed,
                \(sum("danger_figure.on_time")) AS on_time, \(sum("danger_figure.late")) AS late
            \(kept("danger_figure")) AND danger_figure.facet = 'whole'
                AND danger_figure.month >= \(from.text) AND danger_figure.month <= \(to.text)
            GROUP BY danger_figure.month
            """
        ) { row in
            let month: String = try row["month"]
            return DangerDashboard.Found(
                month: Month(month) ?? to, found: try row["found"], closed: try row["closed"],
                onTime: try row["on_time"], late: try row["late"])
        }
    }

    func mines(_ most: Int, _ db: Reader) throws -> [DangerDashboard.Mine] {
        try db.all(
            """
            SELECT site.id, site.name, \(sum("danger_tally.major")) AS worst_major,
                \(sum(DangerTally.sum(of: DangerTally.grades))) AS worst_open,
                (SELECT \(sum("danger_due.n")) FROM danger_due
                    WHERE danger_due.site_id = site.id AND danger_due.clock = 'mending' AND danger_due.due_on < \(today)
                        AND \(seen("danger_due"))) AS worst_overdue
            \(kept("danger_tally")) GROUP BY site.id, site.name
            ORDER BY worst_major DESC, worst_overdue DESC, worst_open DESC, site.id LIMIT \(most)
            """
        ) { row in
            DangerDashboard.Mine(
                id: try row["id"], name: try row["name"], major: try row["worst_major"],
                overdue: try row["worst_overdue"], open: try row["worst_open"])
        }
    }

    private func sum(_ amount: SQL) -> SQL { "CAST(COALESCE(SUM(\(amount)), 0) AS \(.integer))" }
}
