package import Database
package import Domain
import Kernel

/// A figure as the database says it: once as the column that is kept, once as what is true of a row.
extension DangerFigure {
    static let columns = list { $0.column }
    static let additions = list { "\($0.column) = danger_figure.\($0.column) + excluded.\($0.column)" }
    static let sums = list { "CAST(COALESCE(SUM(danger_figure.\($0.column)), 0) AS \(.integer)) AS \($0.column)" }
    static let negatives = list { "-danger_figure.\($0.column)" }

    static func list(_ make: (DangerFigure) -> SQL) -> SQL {
        kept.dropFirst().reduce(make(kept[0])) { "\($0), \(make($1))" }
    }

    var column: SQL {
        switch self {
        case .all: "n"
        case .found: "found"
        case .open: "still_open"
        case .closed: "closed"
        case .onTime: "on_time"
        case .late: "late"
        case .recurrent: "recurrent"
        case .ownFound: "own_found"
        case .verified: "verified"
        case .verifiedMinutes: "verified_minutes"
        case .extended: "extended"
        case .granted: "granted"
        case .refused: "refused"
        case .overdue: "overdue"
        }
    }

    /// What is true of a row that is counted; the sums count every danger.
    func condition(_ today: Day) -> SQL {
        guard self != .all else { return "1 = 1" }
        return
            "COALESCE(hidden_danger.near_miss, 0) = 0 AND hidden_danger.phase NOT IN ('withdrawn', 'merged') AND \(more(today))"
    }

    private func more(_ today: Day) -> SQL {
        switch self {
        case .all, .found, .granted, .refused: "1 = 1"
        case .open: "hidden_danger.phase <> 'closed'"
        case .closed: "hidden_danger.phase = 'closed'"
        case .onTime: "hidden_danger.mended_on <= hidden_danger.deadline_on"
        case .late: "hidden_danger.mended_on > hidden_danger.deadline_on"
        case .recurrent: "hidden_danger.recurrence_of IS NOT NULL"
        case .ownFound: "hidden_danger.found_by = 'self'"
        case .verified, .verifiedMinutes: "hidden_danger.verified_minutes IS NOT NULL"
        case .extended: "hidden_danger.granted > 0"
        case .overdue:
            "hidden_danger.phase IN ('assigned', 'rectifying') AND hidden_danger.deadline_on < \(today)"
        }
    }

    /// What a row adds to the figure.
    var amount: SQL {
        switch self {
        case .verifiedMinutes: "hidden_danger.verified_minutes"
        case .granted: "hidden_danger.granted"
        case .refused: "hidden_danger.refused"
        default: "1"  // all others count dangers
        }
    }
}

extension DangerSight {
    /// The sight of a row.
    static let expression: SQL =
        """
        CASE WHEN hidden_danger.grade = 'major' THEN 'major'
        WHEN hidden_danger.found_by IN ('regulator', 'state-inspection') THEN 'official' ELSE 'general' END
        """
}

extension DangerFacet {
    /// The column of a row that holds the key.
    package var column: SQL {
        switch self {
        case .whole: "CAST('' AS TEXT)"
        case .state: "hidden_danger.phase"
        case .grade: "hidden_danger.grade"
        case .place: "hidden_danger.place_id"
        case .system: "hidden_danger.system_id"
        case .cause: "hidden_danger.cause"
        case .source: "hidden_danger.source"
        case .specialty: "hidden_danger.specialty"
        case .person: "hidden_danger.assignee_id"
        case .reporter: "hidden_danger.reporter_id"
        case .approver: "danger_approval.approver_id"
        case .ended: "hidden_danger.closed_month"
        }
    }
}
