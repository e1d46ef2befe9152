package import Kernel

/// What a row says of one thing: field → value in its one spelling. Fields about which it says nothing are not there.
package struct SheetRecord: Hashable, Sendable {
    package private(set) var values: [String: String]
    /// The lines of the rows that it stands for.
    package private(set) var lines: [Int]

    package init(line: Int, values: [String: String]) { (lines, self.values) = ([line], values) }

    package var line: Int { lines.first ?? 0 }
    package var rows: Int { lines.count }

    package subscript(_ field: String) -> String? { values[field] }
    package func int(_ field: String) -> Int? { values[field].flatMap { Int($0) } }
    package func double(_ field: String) -> Double? { values[field].flatMap { Double($0) } }
    package func day(_ field: String) -> Day? { values[field].flatMap { Day($0) } }

    /// Takes in a later row about the same thing, field by field as the kind says.
    package mutating func merge(_ other: SheetRecord, _ kind: SheetKind) {
        lines += other.lines
        for column in kind.columns {
            guard let theirs = other.values[column.field] else { continue }
            guard let ours = values[column.field] else { values[column.field] = theirs; continue }
            switch column.merge {
            case .first: break
            case .last: values[column.field] = theirs
            case .highest(let order):
                if (order.firstIndex(of: theirs) ?? -1) > (order.firstIndex(of: ours) ?? -1) {
                    values[column.field] = theirs
                }
            }
        }
    }

    /// What names the thing, as one text; the separator is a character that no cell may hold.
    package func key(_ kind: SheetKind) -> String {
        if let own = kind.own, let number = values[own] { return "\(values["site"] ?? "")\u{1F}#\(number)" }
        return kind.key.map { values[$0] ?? "" }.joined(separator: "\u{1F}")
    }

    /// The key of the row above it, when the kind is a tree and this row is not at its top.
    package func parentKey(_ kind: SheetKind) -> String? {
        guard let field = kind.parent, let parent = values[field] else { return nil }
        return (kind.key.dropLast().map { values[$0] ?? "" } + [parent]).joined(separator: "\u{1F}")
    }
}

/// What is wrong with one row, where, and how to mend it.
package struct SheetFlaw: Codable, Hashable, Sendable {
    package let line: Int
    /// The head of the sheet's column; empty when the row as a whole is meant.
    package let column: String
    package let reason: Localized

    package init(line: Int, column: String, _ reason: Localized) {
        (self.line, self.column, self.reason) = (line, column, reason)
    }

    package func text(_ language: Language) -> String {
        column.isEmpty ? reason(language) : language == .chinese ? "\(column)：\(reason.zh)" : "\(column): \(reason.en)"
    }
}
