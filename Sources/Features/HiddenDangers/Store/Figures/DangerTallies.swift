import Database
import Domain
import Kernel

/// What is open at each site, one row a site and sight, so that a first page reads a few rows at any size.
enum DangerTallies {
    private static let mostTold = 20

    static let migration = Migration(
        number: 275, "what is open at each site, in one row; figures of all dangers together",
        [
            """
            CREATE TABLE danger_tally (
                site_id TEXT NOT NULL REFERENCES site (id), sight TEXT NOT NULL,
                \(DangerTally.list { "\($0.column) \(.integer) NOT NULL" }), PRIMARY KEY (site_id, sight)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "DELETE FROM danger_figure WHERE facet = 'whole'",
        ], fill: fill)

    static let audit = PileAudit("tallies of open hidden dangers", differences: differences, rebuild: rebuild)

    @Sendable private static func fill(_ db: Writer) throws {
        try db.run(
            """
            INSERT INTO danger_figure (site_id, facet, key, month, sight, \(DangerFigure.columns))
            \(DangerRecount.figures(by: .whole))
            """)
        try rebuild(db)
    }

    @Sendable private static func rebuild(_ db: Writer) throws {
        try db.run("DELETE FROM danger_tally")
        try db.run("INSERT INTO danger_tally (site_id, sight, \(DangerTally.columns)) \(counted)")
    }

    @Sendable private static func differences(_ db: Reader) throws -> [String] {
        let differs = DangerTally.allCases.dropFirst().reduce("SUM(\(DangerTally.allCases[0].column)) <> 0" as SQL) {
            "\($0) OR SUM(\($1.column)) <> 0"
        }
        return try db.all(
            """
            SELECT site_id, sight FROM (
                SELECT site_id, sight, \(DangerTally.columns) FROM (\(counted)) AS counted
                UNION ALL
                SELECT site_id, sight, \(DangerTally.list { "-danger_tally.\($0.column)" }) FROM danger_tally
            ) AS difference GROUP BY site_id, sight HAVING \(differs) LIMIT \(mostTold)
            """
        ) { row in
            let (site, sight): (String, String) = (try row["site_id"], try row["sight"])
            return "\(sight) of site \(site)"
        }
    }

    private static let counted: SQL =
        """
        SELECT hidden_danger.site_id AS site_id, \(DangerSight.expression) AS sight,
            \(DangerTally.list { "SUM(CASE WHEN \($0.condition) THEN 1 ELSE 0 END) AS \($0.column)" })
        FROM hidden_danger GROUP BY hidden_danger.site_id, \(DangerSight.expression)
        """
}
