import Database
import Domain
import Kernel

/// Proves the kept counts by a full recount, and makes them anew.
enum DangerPileAudit {
    private static let mostTold = 20

    static let audit = PileAudit("hidden-danger counts", differences: differences, rebuild: rebuild)

    @Sendable private static func rebuild(_ db: Writer) throws {
        try db.run("DELETE FROM danger_figure")
        for facet in DangerFacet.allCases {
            try db.run(
                """
                INSERT INTO danger_figure (site_id, facet, key, month, sight, \(DangerFigure.columns))
                \(DangerRecount.figures(by: facet))
                """)
        }
        try db.run("DELETE FROM danger_count")
        try db.run("INSERT INTO danger_count (site_id, phase, grade, sight, n) \(DangerRecount.standings)")
        try db.run("DELETE FROM danger_due")
        try db.run("INSERT INTO danger_due (site_id, clock, due_on, sight, n) \(DangerRecount.dues)")
    }

    /// The piles that say otherwise than a full recount.
    @Sendable private static func differences(_ db: Reader) throws -> [String] {
        var found: [String] = []
        for facet in DangerFacet.allCases {
            found += try db.all(
                """
                SELECT site_id, key, month, sight FROM (
                    SELECT site_id, key, month, sight, \(DangerFigure.columns) FROM (\(DangerRecount.figures(by: facet))) AS counted
                    UNION ALL
                    SELECT site_id, key, month, sight, \(DangerFigure.negatives) FROM danger_figure WHERE facet = \(facet.rawValue)
                ) AS difference GROUP BY site_id, key, month, sight
                HAVING \(differs) LIMIT \(mostTold)
                """
            ) { row in
                let (site, key): (String, String) = (try row["site_id"], try row["key"])
                let (month, sight): (String, String) = (try row["month"], try row["sight"])
                return "\(facet.rawValue)/\(key) \(month) \(sight) of site \(site)"
            }
        }
        found += try db.all(
            """
            SELECT site_id, phase, grade FROM (
                SELECT site_id, phase, grade, sight, n FROM (\(DangerRecount.standings)) AS counted
                UNION ALL SELECT site_id, phase, grade, sight, -n FROM danger_count
            ) AS difference GROUP BY site_id, phase, grade, sight HAVING SUM(n) <> 0 LIMIT \(mostTold)
            """
        ) { row in
            let (site, phase, grade): (String, String, String) = (
                try row["site_id"], try row["phase"], try row["grade"]
            )
            return "phase \(phase), grade \(grade) of site \(site)"
        }
        return try found + dues(db)
    }

    private static func dues(_ db: Reader) throws -> [String] {
        try db.all(
            """
            SELECT site_id, clock, due_on FROM (
                SELECT site_id, clock, due_on, sight, n FROM (\(DangerRecount.dues)) AS counted
                UNION ALL SELECT site_id, clock, due_on, sight, -n FROM danger_due
            ) AS difference GROUP BY site_id, clock, due_on, sight HAVING SUM(n) <> 0 LIMIT \(mostTold)
            """
        ) { row in
            let (site, clock, day): (String, String, String) = (
                try row["site_id"], try row["clock"], try row["due_on"]
            )
            return "\(clock) due \(day) of site \(site)"
        }
    }

    private static let differs = DangerFigure.kept.dropFirst().reduce("SUM(n) <> 0" as SQL) {
        "\($0) OR SUM(\($1.column)) <> 0"
    }
}
