import Database
import Domain
import Kernel

/// The questions from which statistics are put together: kept figures, and the clocks of open rows.
struct DangerFigureReading {
    private let asked: DangerStatistics.Asked
    private let scope: SQL
    private let isSeenWhole: Bool

    init(_ asked: DangerStatistics.Asked, scope: SQL, isSeenWhole: Bool) {
        (self.asked, self.scope, self.isSeenWhole) = (asked, scope, isSeenWhole)
    }

    private func kept(_ facet: DangerFacet) -> SQL {
        let site: SQL = asked.site.map { "AND danger_figure.site_id = \($0)" } ?? ""
        let major: SQL = asked.isMajorOnly ? "AND danger_figure.sight = 'major'" : ""
        return """
            \(scope) AND danger_figure.facet = \(facet.rawValue) AND danger_figure.month >= \(asked.from.text)
            AND danger_figure.month <= \(asked.to.text) \(site) \(major)
            """
    }

    private var seen: SQL {
        isSeenWhole
            ? "SUM(danger_figure.found)"
            : "SUM(CASE WHEN danger_figure.sight = 'general' THEN 0 ELSE danger_figure.found END)"
    }

    func total(of facet: DangerFacet, _ db: Reader) throws -> DangerStatistics.Line {
        let found = try db.first(
            """
            SELECT '' AS key, CAST(COALESCE(\(seen), 0) AS \(.integer)) AS seen, \(DangerFigure.sums)
            FROM danger_figure JOIN site ON site.id = danger_figure.site_id WHERE \(kept(facet))
            """, DangerStatistics.Line.init)
        return found ?? DangerStatistics.Line(key: nil, figures: DangerFigures(), seen: 0)
    }

    func lines(_ db: Reader) throws -> [DangerStatistics.Line] {
        let most: SQL = asked.by == .approver ? "SUM(danger_figure.n) DESC, key" : "SUM(danger_figure.found) DESC, key"
        let order: SQL = asked.by == .month ? "key" : most
        return try db.all(
            """
            SELECT \(asked.by.key) AS key, CAST(\(seen) AS \(.integer)) AS seen, \(DangerFigure.sums)
            FROM danger_figure JOIN site ON site.id = danger_figure.site_id \(asked.by.join)
            WHERE \(kept(asked.by.facet)) GROUP BY \(asked.by.key) HAVING SUM(danger_figure.n) > 0
            ORDER BY \(order) LIMIT \(DangerStatistics.mostLines + 1)
            """, DangerStatistics.Line.init)
    }

    func keys(_ db: Reader) throws -> Int {
        try db.value(
            """
            SELECT count(DISTINCT \(asked.by.key)) AS n
            FROM danger_figure JOIN site ON site.id = danger_figure.site_id \(asked.by.join) WHERE \(kept(asked.by.facet))
            """)
    }

    /// By the deadlines of what is still to be mended, never through all that was found in the months.
    private var late: SQL {
        let site: SQL = asked.site.map { "AND hidden_danger.site_id = \($0)" } ?? ""
        let major: SQL = asked.isMajorOnly ? "AND hidden_danger.grade = 'major'" : ""
        return """
            FROM site CROSS JOIN hidden_danger\(by: "hidden_danger_by_deadline")
            WHERE hidden_danger.site_id = site.id AND \(scope) AND \(DangerFigure.overdue.condition(asked.today)) AND hidden_danger.found_month >= \(asked.from.text)
            AND hidden_danger.found_month <= \(asked.to.text) \(site) \(major)
            """
    }

    func overdue(_ db: Reader) throws -> Int {
        try db.value("SELECT count(*) AS n \(late)")
    }

    func overdueByKey(_ db: Reader) throws -> [String: Int] {
        guard asked.by != .approver else { return [:] }
        let pairs = try db.all(
            """
            SELECT key, count(*) AS n FROM (SELECT \(asked.by.rowKey) AS key \(late)) AS overdue GROUP BY key
            """
        ) { (try $0["key"] as String?, try $0["n"] as Int) }
        return pairs.reduce(into: [:]) { all, pair in pair.0.map { all[$0] = pair.1 } }
    }
}

extension DangerStatistics.Line {
    fileprivate init(_ row: Row) throws {
        let (key, seen): (String, Int) = (try row["key"], try row["seen"])
        self.init(key: key, name: nil, figures: try DangerFigures(row), seen: seen)
    }
}

extension DangerFigures {
    /// The sums of a row that names them as `DangerFigure.sums` does.
    init(_ row: Row) throws {
        self.init()
        (self[.all], self[.found], self[.open]) = (try row["n"], try row["found"], try row["still_open"])
        (self[.closed], self[.onTime], self[.late]) = (try row["closed"], try row["on_time"], try row["late"])
        (self[.recurrent], self[.ownFound]) = (try row["recurrent"], try row["own_found"])
        (self[.verified], self[.verifiedMinutes]) = (try row["verified"], try row["verified_minutes"])
        (self[.extended], self[.granted], self[.refused]) = (
            try row["extended"], try row["granted"], try row["refused"]
        )
    }
}
