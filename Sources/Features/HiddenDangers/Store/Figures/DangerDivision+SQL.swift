import Database
import Domain
import Kernel

extension DangerDivision {
    /// What divides the kept figures, and what has to be joined for it.
    var key: SQL {
        switch self {
        case .month: "danger_figure.month"
        case .mine: "danger_figure.site_id"
        case .team, .finders: "person.organisation_id"
        default: "danger_figure.key"  // all others are kept by their own key
        }
    }

    var join: SQL {
        switch self {
        case .team, .finders: "JOIN person ON person.id = danger_figure.key"
        default: ""  // all others need nothing
        }
    }

    /// The same key of a row.
    var rowKey: SQL {
        switch self {
        case .month: "hidden_danger.found_month"
        case .mine: "hidden_danger.site_id"
        case .team: "(SELECT person.organisation_id FROM person WHERE person.id = hidden_danger.assignee_id)"
        case .finders: "(SELECT person.organisation_id FROM person WHERE person.id = hidden_danger.reporter_id)"
        case .grade, .state, .place, .system, .cause, .source, .specialty, .person, .approver: facet.column
        }
    }

    /// The rows that stand under a key; under none, those of which it is not known.
    func condition(_ key: String?) -> SQL {
        guard self != .approver else {
            let decided: SQL = "SELECT danger_approval.danger_id FROM danger_approval"
            return key.map { "hidden_danger.id IN (\(decided) WHERE danger_approval.approver_id = \($0))" }
                ?? "hidden_danger.id NOT IN (\(decided))"
        }
        return key.map { "\(rowKey) = \($0)" } ?? "\(rowKey) IS NULL"
    }
}
