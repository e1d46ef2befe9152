import Database
import Domain
import Kernel

/// A tally as the database says it: once as the column that is kept, once as what is true of a row.
extension DangerTally {
    static let columns = list { $0.column }
    static let additions = list { "\($0.column) = danger_tally.\($0.column) + excluded.\($0.column)" }
    static let sums = list { "CAST(COALESCE(SUM(danger_tally.\($0.column)), 0) AS \(.integer)) AS \($0.column)" }

    static func list(_ make: (DangerTally) -> SQL) -> SQL {
        allCases.dropFirst().reduce(make(allCases[0])) { "\($0), \(make($1))" }
    }

    /// The sum of some, as one column of a row.
    static func sum(of tallies: [DangerTally]) -> SQL {
        tallies.dropFirst().reduce(tallies.first.map { "danger_tally.\($0.column)" } ?? "0") {
            "\($0) + danger_tally.\($1.column)"
        }
    }

    var column: SQL { "\(sqlite: name, postgres: name)" }

    private var name: StaticString {
        switch self {
        case .major: "major"
        case .generalA: "general_a"
        case .generalB: "general_b"
        case .generalC: "general_c"
        case .ungraded: "ungraded"
        case .grading: "grading"
        case .review: "review"
        case .assignment: "assignment"
        case .rectification: "rectification"
        case .acceptance: "acceptance"
        case .closing: "closing"
        }
    }

    /// What is true of a row that is counted, told anew and not by what was added up.
    var condition: SQL {
        switch self {
        case .major, .generalA, .generalB, .generalC:
            "hidden_danger.grade = \(rawValue) AND \(DangerFigure.open.condition(Day(daysSinceEpoch: 0)))"
        case .ungraded: "hidden_danger.grade IS NULL AND \(DangerFigure.open.condition(Day(daysSinceEpoch: 0)))"
        case .grading:
            "hidden_danger.phase IN ('reported', 'registered') AND COALESCE(hidden_danger.near_miss, 0) = 0"
        case .review: "hidden_danger.phase IN ('reported', 'registered') AND hidden_danger.near_miss = 1"
        case .assignment: "hidden_danger.phase = 'graded'"
        case .rectification: "hidden_danger.phase IN ('assigned', 'rectifying')"
        case .acceptance: "hidden_danger.phase = 'corrected'"
        case .closing: "hidden_danger.phase = 'accepted'"
        }
    }
}

extension DangerTally {
    /// The sums of a row that names them as `sums` does.
    static func read(_ row: Row) throws -> [DangerTally: Int] {
        try allCases.reduce(into: [:]) { $0[$1] = try row[$1.name] as Int }
    }
}
