package import Kernel

/// Turns rows of cells into records of a kind, or into everything that is wrong with them.
package struct SheetRowReader: Sendable {
    package let kind: SheetKind
    package let mapping: SheetMapping
    /// What is known beforehand of every row, such as the mine of the person who imports.
    private let known: [String: String]
    private let cells: [(column: SheetColumn, position: Int)]

    package init(_ kind: SheetKind, _ mapping: SheetMapping, known: [String: String] = [:]) throws(Refusal) {
        try mapping.check(kind, known: Set(known.keys))
        (self.kind, self.mapping, self.known) = (kind, mapping, known)
        cells = kind.columns.compactMap { column in mapping.positions[column.name].map { (column, $0) } }
    }

    /// The record of a row, or its flaws; never both.
    package func read(_ row: CSVReader.Row) -> (record: SheetRecord?, flaws: [SheetFlaw]) {
        guard row.cells.count == mapping.heads.count || hasOnlyBlanksBeyond(row) else { return (nil, [ragged(row)]) }
        var (values, flaws) = (known, [SheetFlaw]())
        for (column, position) in cells {
            if let trouble = row.troubles[position] {
                flaws.append(SheetFlaw(line: row.line, column: mapping.heads[position], trouble))
                continue
            }
            guard row.cells.indices.contains(position), let text = Self.trimmed(row.cells[position]) else { continue }
            switch SheetCell.read(text, column.type) {
            case .value(let value): values[column.field] = value
            case .flaw(let reason): flaws.append(SheetFlaw(line: row.line, column: mapping.heads[position], reason))
            }
        }
        flaws += missing(values, flaws, row)
        return flaws.isEmpty ? (SheetRecord(line: row.line, values: values), []) : (nil, flaws)
    }

    /// The head under which the sheet tells a field; the field itself when the sheet does not tell it.
    package func head(of field: String) -> String {
        let position = kind.columns.lazy.filter { $0.field == field }.compactMap { mapping.positions[$0.name] }.first
        return position.map { mapping.heads[$0] } ?? field
    }

    private func missing(_ values: [String: String], _ flaws: [SheetFlaw], _ row: CSVReader.Row) -> [SheetFlaw] {
        var seen: Set<String> = []
        return kind.columns.filter { $0.isRequired && values[$0.field] == nil && seen.insert($0.field).inserted }
            .compactMap { column in
                let head = head(of: column.field)
                guard !flaws.contains(where: { $0.column == head }) else { return nil }
                return SheetFlaw(line: row.line, column: head, Localized("不能为空，请填写", "is empty; fill it in"))
            }
    }

    private func hasOnlyBlanksBeyond(_ row: CSVReader.Row) -> Bool {
        row.cells.count > mapping.heads.count
            && row.cells[mapping.heads.count...].allSatisfy { Self.trimmed($0) == nil }
    }

    private func ragged(_ row: CSVReader.Row) -> SheetFlaw {
        let (have, need) = (row.cells.count, mapping.heads.count)
        return SheetFlaw(
            line: row.line, column: "",
            Localized(
                "这一行有 \(have) 个单元格，表头有 \(need) 个；请检查多出或缺少的分隔符，含分隔符的文字要加引号",
                "the row has \(have) cells, the heads have \(need); look for a missing or an extra separator, and quote texts that hold one"
            ))
    }

    /// Without blanks at both ends and without the apostrophe of our own error sheets; `nil` when nothing is left.
    private static func trimmed(_ text: String) -> String? {
        let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
        guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
        else { return nil }
        let text = String(text[first...last])
        guard text.hasPrefix("'") else { return text }
        let bare = String(text.dropFirst())
        return ErrorSheet.harmless(bare) == text ? bare : text
    }
}
