package import Kernel

/// Which column of a sheet fills which column of its kind.
package struct SheetMapping: Hashable, Sendable {
    package let heads: [String]
    /// Name of our column → position in the sheet.
    package private(set) var positions: [String: Int] = [:]

    /// Guesses from the heads: first those that are a column's own, then those that are so without what stands in brackets.
    package init(guessing kind: SheetKind, heads: [String]) {
        self.heads = heads
        let plain = heads.map(SheetColumn.plain)
        take(kind, plain)
        take(kind, plain.map { String($0.prefix { $0 != "(" }) })
    }

    /// Sets columns by hand: name of our column → head of the sheet; an empty head takes a column out.
    package mutating func set(_ choices: [String: String], _ kind: SheetKind) throws(Refusal) {
        for (name, head) in choices.sorted(by: { $0.key < $1.key }) {
            guard kind.column(name) != nil else { throw .unknownColumn(name, kind) }
            guard !head.isEmpty else { positions[name] = nil; continue }
            let plain = SheetColumn.plain(head)
            let position =
                heads.firstIndex(of: head) ?? heads.firstIndex { SheetColumn.plain($0) == plain }
                ?? Self.position(head, in: heads)
            guard let position else { throw .unknownHead(head) }
            positions[name] = position
        }
    }

    /// `#3` is the third column, for sheets whose heads are empty or repeat.
    package static func position(_ choice: String, in heads: [String]) -> Int? {
        guard choice.hasPrefix("#"), let number = Int(choice.dropFirst()), heads.indices.contains(number - 1) else {
            return nil
        }
        return number - 1
    }

    /// The mapping as a profile keeps it; our columns that are not there are left out on purpose.
    package func choices(_ kind: SheetKind) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: kind.columns.map { column in (column.name, positions[column.name].map(name) ?? "") })
    }

    private func name(_ position: Int) -> String {
        let head = heads[position]
        return head.isEmpty || heads.firstIndex(of: head) != position ? "#\(position + 1)" : head
    }

    /// Refuses a sheet that cannot name what its rows are about.
    package func check(_ kind: SheetKind, known: Set<String> = []) throws(Refusal) {
        let filled = Set(kind.columns.filter { positions[$0.name] != nil }.map(\.field)).union(known)
        var missing: [SheetColumn] = []
        for column in kind.columns where column.isRequired && !filled.contains(column.field) {
            if !missing.contains(where: { $0.field == column.field }) { missing.append(column) }
        }
        guard missing.isEmpty else { throw .columnsMissing(missing, heads: heads) }
    }

    private mutating func take(_ kind: SheetKind, _ plain: [String]) {
        for column in kind.columns where positions[column.name] == nil {
            let heads = column.heads
            let free = plain.indices.filter { index in !positions.values.contains(index) && !plain[index].isEmpty }
            if let index = free.first(where: { heads.contains(plain[$0]) }) { positions[column.name] = index }
        }
    }
}
