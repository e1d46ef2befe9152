import Kernel

/// What became of the rows; the four parts add up to `rows`.
package struct SheetCounts: Codable, Hashable, Sendable {
    package var rows = 0
    package var created = 0
    package var merged = 0
    package var unchanged = 0
    package var refused = 0

    package init() {}

    /// A thing stands for all its rows: the first one creates it, the others are merged into it.
    package mutating func add(_ outcome: SheetOutcome, rows: Int) {
        switch outcome {
        case .created: (created, merged) = (created + 1, merged + rows - 1)
        case .merged: merged += rows
        case .unchanged: unchanged += rows
        case .refused: refused += rows
        }
    }

    /// The object that ends every import, its parts in a fixed order.
    package var json: String {
        "{\"rows\":\(rows),\"created\":\(created),\"merged\":\(merged),\"unchanged\":\(unchanged),\"refused\":\(refused)}"
    }
}

/// What becomes of one thing of a sheet.
package enum SheetOutcome: Hashable, Sendable {
    case created, unchanged
    case merged([Change])
    case refused([SheetFlaw])

    /// A field that the sheet changes.
    package struct Change: Codable, Hashable, Sendable {
        package let field: String
        package let before: String?
        package let after: String

        package init(field: String, before: String?, after: String) {
            (self.field, self.before, self.after) = (field, before, after)
        }
    }

    /// Compares what the sheet says with what is there; what the sheet leaves empty stays.
    package static func of(_ record: SheetRecord, known: [String: String]) -> SheetOutcome {
        let changes = record.values.filter { known[$0.key] != $0.value }.sorted { $0.key < $1.key }
            .map { Change(field: $0.key, before: known[$0.key], after: $0.value) }
        return changes.isEmpty ? .unchanged : .merged(changes)
    }
}
