/// A cell's address: `B12`.
struct CellReference: Hashable {
    /// Counted from 0.
    let column: Int
    /// Counted from 1, as a spreadsheet counts.
    let row: Int

    init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

    /// Reads `B12` or `$B$12` within what the format knows.
    init?(_ text: some StringProtocol) {
        var (column, row, hasDigits) = (0, 0, false)
        for byte in text.utf8 where byte != 0x24 {
            if (0x41...0x5A).contains(byte), !hasDigits {
                column = column * 26 + Int(byte - 0x40)
            } else if (0x30...0x39).contains(byte) {
                (row, hasDigits) = (row * 10 + Int(byte - 0x30), true)
            } else {
                return nil
            }
            guard column <= WorkbookLimits.lastColumn, row <= WorkbookLimits.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(column: column - 1, row: row)
    }

    var text: String { Self.letters(column) + String(row) }

    static func letters(_ column: Int) -> String {
        var (left, letters) = (column + 1, "")
        while left > 0 {
            letters = String(UnicodeScalar(UInt8(0x41 + (left - 1) % 26))) + letters
            left = (left - 1) / 26
        }
        return letters
    }
}

/// Cells that were merged: `B2:B5`.
struct MergedRange: Hashable {
    let first: CellReference
    let last: CellReference

    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = CellReference(parts[0]), let last = CellReference(parts[1]),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        (self.first, self.last) = (first, last)
    }

    var text: String { "\(first.text):\(last.text)" }
    var columns: ClosedRange<Int> { first.column...last.column }
    var isSingle: Bool { first == last }
}
