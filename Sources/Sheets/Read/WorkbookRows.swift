package import Kernel

/// One row of a sheet: its cells as texts from column A on, and what keeps some of them from being used.
package struct WorkbookRow: Hashable, Sendable {
    /// Counted from 1, as a spreadsheet counts.
    package let number: Int
    package var cells: [String]
    /// By the cell's place in `cells`.
    package var troubles: [Int: Localized] = [:]

    package init(number: Int, cells: [String], troubles: [Int: Localized] = [:]) {
        (self.number, self.cells, self.troubles) = (number, cells, troubles)
    }

    /// `B12`
    package func address(_ index: Int) -> String { CellReference(column: index, row: number).text }
    var isBlank: Bool { troubles.isEmpty && cells.allSatisfy(\.isEmpty) }
}

/// Gives out the filled rows of a sheet one by one and never holds more than one.
package struct WorkbookRows {
    private var xml: XMLReader
    private var merged: MergedRanges
    private let reader: CellReader
    private let columns: Int
    private var last = 0
    private var isFinished = false

    init(
        _ archive: ZipArchive, _ parts: WorkbookParts, _ sheet: WorkbookParts.Sheet, _ limits: WorkbookLimits,
        _ takesResults: Bool
    )
        throws(Refusal)
    {
        var shared = SharedTexts()
        if let name = parts.sharedTexts, let part = try archive.part(name) { shared = try SharedTexts(part, limits) }
        var styles = CellStyles()
        if let name = parts.styles, let part = try archive.part(name) { styles = try CellStyles(part) }
        reader = CellReader(
            shared: shared, styles: styles, countsFrom1904: parts.countsFrom1904, takesResults: takesResults)
        guard let whole = try archive.part(sheet.part) else { throw .damagedWorkbook(sheet.part) }
        var scan = try XMLReader(whole)
        merged = try MergedRanges(&scan)
        guard let part = try archive.part(sheet.part) else { throw .damagedWorkbook(sheet.part) }
        (xml, columns) = (try XMLReader(part), limits.columns)
    }

    package mutating func next() throws(Refusal) -> WorkbookRow? { try nextWithMerged()?.row }

    mutating func nextWithMerged() throws(Refusal) -> (row: WorkbookRow, merged: [MergedRange])? {
        while !isFinished {
            switch try xml.next() {
            case .start where xml.isNamed("row"):
                var row = try readRow()
                let covering = merged.covering(row.number)
                for range in covering { mark(&row, range) }
                if !row.isBlank { return (row, covering) }
            case .end where xml.isNamed("sheetData"), nil: isFinished = true
            case .start, .end, .text: break
            }
        }
        return nil
    }

    private mutating func readRow() throws(Refusal) -> WorkbookRow {
        let number = xml.attribute("r").map { Int($0) ?? 0 } ?? last + 1
        guard number > last, number <= WorkbookLimits.lastRow else { throw xml.damage }
        last = number
        var row = WorkbookRow(number: number, cells: [])
        let outer = xml.depth - 1
        var column = -1
        while xml.depth > outer {
            guard let piece = try xml.next() else { throw xml.damage }
            guard piece == .start else { continue }
            guard xml.isNamed("c") else {
                try xml.skipElement()
                continue
            }
            column = try place(after: column, row: number)
            try add(try reader.read(&xml), at: column, to: &row)
        }
        return row
    }

    private func place(after column: Int, row: Int) throws(Refusal) -> Int {
        guard let text = xml.attribute("r") else { return column + 1 }
        guard let cell = CellReference(text), cell.row == row, cell.column > column else { throw xml.damage }
        return cell.column
    }

    /// Cells beyond the bound may have a look but no value.
    private func add(_ cell: CellReader.Cell, at column: Int, to row: inout WorkbookRow) throws(Refusal) {
        if cell.text.isEmpty, cell.trouble == nil { return }
        guard column < columns else { throw .beyondColumns(row: row.number, most: columns) }
        while row.cells.count <= column { row.cells.append("") }
        row.cells[column] = cell.text
        row.troubles[column] = cell.trouble
    }

    /// The value of merged cells stands in the first; of the others it is not known what they say.
    private func mark(_ row: inout WorkbookRow, _ range: MergedRange) {
        guard !row.cells.isEmpty, range.first.column < row.cells.count else { return }
        for column in range.columns.clamped(to: 0...(row.cells.count - 1))
        where row.number != range.first.row || column != range.first.column {
            row.troubles[column] = CellTrouble.merged(range.text, first: range.first.text)
        }
    }
}
