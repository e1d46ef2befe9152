package import Kernel

/// Reads comma-separated text (RFC 4180) row by row; quotes may hold commas, line ends and doubled quotes.
package struct CSVReader {
    /// A longer cell is no cell of a list but a sign of a quote that was never closed.
    package static let longestCell = 100_000

    package struct Row: Hashable, Sendable {
        /// The line on which the row begins, counted from 1 as a spreadsheet counts.
        package let line: Int
        package let cells: [String]

        package init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
    }

    /// Calls `take` for each row that is not empty; throws a refusal that names the line where the text breaks off.
    package static func read(_ text: String, _ take: (Row) throws -> Void) throws {
        var reader = CSVReader()
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        for byte in bytes {
            try reader.take(byte)
            if let row = reader.finished {
                reader.finished = nil
                if row.cells != [""] { try take(row) }
            }
        }
        guard !reader.isQuoted else { throw Refusal.quoteNeverClosed(line: reader.quoteLine) }
        reader.endRow()
        if let row = reader.finished, row.cells != [""] { try take(row) }
    }

    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var isQuoted = false
    private var wasQuote = false
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1
    private var finished: Row?

    private mutating func take(_ byte: UInt8) throws {
        guard cell.count < Self.longestCell else { throw Refusal.cellTooLong(line: rowLine) }
        if byte == 0x0A { line += 1 }
        if isQuoted { return takeQuoted(byte) }
        switch byte {
        case 0x22 where wasQuote:
            cell.append(byte)
            (isQuoted, wasQuote) = (true, false)
        case 0x22 where cell.isEmpty: (isQuoted, quoteLine) = (true, line)
        case 0x2C: endCell()
        case 0x0A: endRow()
        case 0x0D: break
        default: cell.append(byte)  // any other byte is the cell's own
        }
        if byte != 0x22 { wasQuote = false }
    }

    private mutating func takeQuoted(_ byte: UInt8) {
        if byte == 0x22 { (isQuoted, wasQuote) = (false, true) } else { cell.append(byte) }
    }

    private mutating func endCell() {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() {
        endCell()
        finished = Row(line: rowLine, cells: cells)
        cells = []
        rowLine = line
    }
}

extension Refusal {
    package static func quoteNeverClosed(line: Int) -> Refusal {
        Refusal(
            "import.quote-never-closed", "第 \(line) 行的引号没有结束，请补上引号；没有导入任何内容。",
            "The quote that opens on line \(line) is never closed. Close it; nothing was imported.")
    }
    package static func cellTooLong(line: Int) -> Refusal {
        Refusal(
            "import.cell-too-long", "第 \(line) 行有超过 10 万字节的单元格，请检查引号；没有导入任何内容。",
            "A cell of the row on line \(line) is longer than 100,000 bytes. Look for a stray quote; nothing was imported.")
    }
}
