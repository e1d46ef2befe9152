package import Database
import Domain
package import Kernel

/// What is open at each mine in scope, read from the counts that every write keeps; the worst first, then by name.
package enum MineStandings {
    /// The mines in scope that match, each with the rank of its worst open fact in the order of `WorstFact`.
    private static func ranked(_ filter: MineMapFilter, for actor: Actor, _ db: Reader) throws -> SQL {
        let area: SQL =
            filter.division.map { RegistryConditions.sites(words: "", kind: nil, status: nil, division: $0) } ?? "1 = 1"
        let ranked: SQL =
            """
            SELECT site.id, site.name, site.kind, site.status, site.division_code, site.latitude, site.longitude,
                CAST(CASE WHEN \(exists(listings("site.id"))) THEN 0 WHEN \(exists(majors("site.id"))) THEN 1
                    WHEN \(exists(late("site.id", filter.today))) THEN 2 WHEN \(exists(open("site.id"))) THEN 3 ELSE 4 END AS \(.integer)) AS worst
            FROM site
            WHERE \(try Scope.of(actor, db).condition) AND site.status NOT IN ('cancelled', 'proposed') AND \(area) AND \(within(filter))
            """
        let worst: SQL = filter.worst.map { "mine.worst = \($0.rank)" } ?? "1 = 1"
        return "(SELECT * FROM (\(ranked)) AS mine WHERE \(worst)) AS mine"
    }

    /// A mine without a point of its own lies where the middle of its division does.
    private static func within(_ filter: MineMapFilter) -> SQL {
        guard let bounds = filter.bounds else { return "1 = 1" }
        let own: SQL =
            """
            (site.latitude >= \(bounds.south) AND site.latitude <= \(bounds.north)
                AND site.longitude >= \(bounds.west) AND site.longitude <= \(bounds.east))
            """
        guard !filter.middles.isEmpty else { return own }
        return
            "(\(own) OR (site.latitude IS NULL AND site.division_code IN \(any: Array(filter.middles.prefix(1_000)))))"
    }

    private static func exists(_ found: SQL) -> SQL { "EXISTS (SELECT 1 FROM \(found))" }

    private static func listings(_ mine: SQL) -> SQL {
        """
        listed_supervision WHERE listed_supervision.site_id = \(mine) AND listed_supervision.noticed_at IS NOT NULL
            AND listed_supervision.phase NOT IN ('delisted', 'declined')
        """
    }

    private static func open(_ mine: SQL) -> SQL {
        """
        danger_count WHERE danger_count.site_id = \(mine) AND danger_count.n > 0
            AND danger_count.phase NOT IN ('closed', 'withdrawn', 'merged')
        """
    }

    private static func majors(_ mine: SQL) -> SQL { "\(open(mine)) AND danger_count.grade = 'major'" }

    private static func late(_ mine: SQL, _ today: Day) -> SQL {
        """
        danger_due WHERE danger_due.site_id = \(mine) AND danger_due.clock = 'mending' AND danger_due.due_on < \(today)
            AND danger_due.n > 0
        """
    }

    private static func sum(_ table: SQL, _ found: SQL) -> SQL {
        "(SELECT CAST(COALESCE(SUM(\(table).n), 0) AS \(.integer)) FROM \(found))"
    }

    /// Some rows behind the cursor, and the cursor behind them.
    package static func part(
        _ filter: MineMapFilter, after cursor: MineMapCursor? = nil, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [MineStanding], next: String?) {
        let beyond: SQL =
            if let cursor {
                """
                (mine.worst, mine.name, mine.id) > (\(cursor.rank), (SELECT last.name FROM site last WHERE last.id = \(cursor.site)), \(cursor.site))
                """
            } else { "1 = 1" }
        let rows = try db.all(
            """
            SELECT shown.*, (SELECT count(*) FROM \(listings("shown.id"))) AS listed,
                \(sum("danger_count", majors("shown.id"))) AS major,
                \(sum("danger_due", late("shown.id", filter.today))) AS overdue, \(sum("danger_count", open("shown.id"))) AS still_open
            FROM (
                SELECT mine.* FROM \(try ranked(filter, for: actor, db)) WHERE \(beyond)
                ORDER BY mine.worst, mine.name, mine.id LIMIT \(limit)
            ) AS shown ORDER BY shown.worst, shown.name, shown.id
            """, MineStanding.init)
        return (rows, rows.count == limit ? rows.last?.cursor : nil)
    }

    /// How many mines have which worst fact, and how many of all stand still.
    package static func counts(_ filter: MineMapFilter, for actor: Actor, _ db: Reader) throws -> MineMapCounts {
        let still = Site.Status.standingStill.map(\.rawValue)
        let rows = try db.all(
            """
            SELECT mine.worst, count(*) AS n, CAST(SUM(CASE WHEN mine.status IN \(any: still) THEN 1 ELSE 0 END) AS \(.integer)) AS still
            FROM \(try ranked(filter, for: actor, db)) GROUP BY mine.worst
            """
        ) { (worst: WorstFact(rank: try $0["worst"]), count: try $0["n"] as Int, still: try $0["still"] as Int) }
        var counts = MineMapCounts()
        for row in rows {
            counts.standingStill += row.still
            if let worst = row.worst { counts.byWorst[worst] = row.count }
        }
        return counts
    }
}

extension MineStanding {
    fileprivate init(_ row: Row) throws {
        let (latitude, longitude): (Double?, Double?) = (try row["latitude"], try row["longitude"])
        let point = latitude.flatMap { south in longitude.map { MapPoint(latitude: south, longitude: $0) } }
        let (kind, status): (String, String) = (try row["kind"], try row["status"])
        self.init(
            site: try row["id"], name: try row["name"], kind: Site.Kind(rawValue: kind) ?? .unknown,
            status: Site.Status(rawValue: status) ?? .unknown, division: try row["division_code"], point: point,
            worst: WorstFact(rank: try row["worst"]) ?? .clear, listed: try row["listed"], major: try row["major"],
            overdue: try row["overdue"], open: try row["still_open"])
    }
}
