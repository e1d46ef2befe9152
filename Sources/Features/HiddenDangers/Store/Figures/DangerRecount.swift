import Database
import Domain
import Kernel

/// All kept counts once more from the rows, by SQL alone, so that it proves what the writes have added up.
enum DangerRecount {
    /// The figures of a facet, counted row by row.
    static func figures(by facet: DangerFacet) -> SQL {
        let isApprover = facet == .approver
        let tables: SQL =
            isApprover
            ? "danger_approval JOIN hidden_danger ON hidden_danger.id = danger_approval.danger_id" : "hidden_danger"
        return """
            SELECT hidden_danger.site_id AS site_id, \(facet.rawValue) AS facet, \(facet.column) AS key,
                hidden_danger.found_month AS month, \(DangerSight.expression) AS sight,
                \(DangerFigure.list { "\(isApprover ? decided($0) : sum($0)) AS \($0.column)" })
            FROM \(tables) WHERE \(facet.column) IS NOT NULL
            GROUP BY hidden_danger.site_id, \(facet.column), hidden_danger.found_month, \(DangerSight.expression)
            """
    }

    private static func sum(_ figure: DangerFigure) -> SQL {
        "SUM(CASE WHEN \(figure.condition(Day(daysSinceEpoch: 0))) THEN \(figure.amount) ELSE 0 END)"
    }

    /// What a person decided: the danger once, and every extension of that person.
    private static func decided(_ figure: DangerFigure) -> SQL {
        let found = DangerFigure.found.condition(Day(daysSinceEpoch: 0))
        return switch figure {
        case .all: "SUM(1)"
        case .found: "SUM(CASE WHEN \(found) THEN 1 ELSE 0 END)"
        case .extended: "SUM(CASE WHEN danger_approval.granted > 0 AND \(found) THEN 1 ELSE 0 END)"
        case .granted: "SUM(CASE WHEN \(found) THEN danger_approval.granted ELSE 0 END)"
        case .refused: "SUM(CASE WHEN \(found) THEN danger_approval.refused ELSE 0 END)"
        default: "0"  // all others are not about who decided
        }
    }

    static let standings: SQL =
        """
        SELECT hidden_danger.site_id AS site_id, hidden_danger.phase AS phase, COALESCE(hidden_danger.grade, '') AS grade,
            \(DangerSight.expression) AS sight, count(*) AS n
        FROM hidden_danger
        GROUP BY hidden_danger.site_id, hidden_danger.phase, COALESCE(hidden_danger.grade, ''), \(DangerSight.expression)
        """

    static let dues: SQL =
        """
        SELECT site_id, clock, due_on, sight, count(*) AS n FROM (
            SELECT hidden_danger.site_id AS site_id, 'mending' AS clock, hidden_danger.deadline_on AS due_on,
                \(DangerSight.expression) AS sight
            FROM hidden_danger WHERE hidden_danger.phase IN ('assigned', 'rectifying')
                AND hidden_danger.deadline_on IS NOT NULL AND COALESCE(hidden_danger.near_miss, 0) = 0
            UNION ALL
            SELECT hidden_danger.site_id AS site_id, 'verification' AS clock, hidden_danger.verify_by_on AS due_on,
                \(DangerSight.expression) AS sight
            FROM hidden_danger WHERE hidden_danger.phase = 'corrected' AND hidden_danger.verify_by_on IS NOT NULL
                AND COALESCE(hidden_danger.near_miss, 0) = 0
        ) AS due GROUP BY site_id, clock, due_on, sight
        """
}
