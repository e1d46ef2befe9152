package import Kernel

/// Reads separated text (RFC 4180) block by block and gives it out row by row; quotes may hold separators, line ends and
/// doubled quotes. Lines may end in LF, CR LF or CR. Memory stays at one row, whatever the text holds.
package struct CSVReader: Sendable {
    /// A longer cell is no cell of a list.
    package static let longestCell = 100_000
    /// A spreadsheet of people, places or mines has dozens of columns, not thousands.
    package static let mostColumns = 500

    package struct Row: Hashable, Sendable {
        /// The line on which the row begins, counted from 1 as a spreadsheet counts.
        package let line: Int
        package let cells: [String]
        /// What keeps a cell from being used, by its place; a workbook has formulas and merged cells.
        package let troubles: [Int: Localized]

        package init(line: Int, cells: [String], troubles: [Int: Localized] = [:]) {
            (self.line, self.cells, self.troubles) = (line, cells, troubles)
        }
    }

    private enum State { case start, plain, quoted, quoteClosed }

    private let separator: UInt8
    private var state = State.start
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var characters = 0
    private var wasCarriageReturn = false
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1

    package init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

    /// The next row that ends in this block, read from `index` on; `nil` when the block is used up.
    package mutating func next(_ block: [UInt8], _ index: inout Int) throws(Refusal) -> Row? {
        while index < block.count {
            let byte = block[index]
            index += 1
            if let row = try take(byte) { return row }
        }
        return nil
    }

    /// The last row, when no line end follows it.
    package mutating func finish() throws(Refusal) -> Row? {
        guard state != .quoted else { throw .quoteNeverClosed(line: quoteLine) }
        return try endRow()
    }

    private mutating func take(_ byte: UInt8) throws(Refusal) -> Row? {
        guard byte != 0 else { throw .nulByte(line: line) }
        if byte == 0x0A, wasCarriageReturn {
            wasCarriageReturn = false
            if state == .quoted { append(byte) }
            return nil
        }
        wasCarriageReturn = byte == 0x0D
        if byte == 0x0A || byte == 0x0D { line += 1 }
        if state == .quoted {
            if byte == 0x22 { state = .quoteClosed } else { append(byte) }
            return nil
        }
        return try takeUnquoted(byte)
    }

    private mutating func takeUnquoted(_ byte: UInt8) throws(Refusal) -> Row? {
        switch byte {
        case 0x22 where state == .start: (state, quoteLine) = (.quoted, line)
        case 0x22 where state == .quoteClosed:
            state = .quoted
            append(byte)
        case separator: try endCell()
        case 0x0A, 0x0D: return try endRow()
        case 0x20, 0x09: if state != .quoteClosed { append(byte) }
        default:  // any other byte belongs to the cell, but nothing may follow a quote that was closed
            guard state != .quoteClosed else { throw .quoteNeverClosed(line: quoteLine) }
            state = .plain
            append(byte)
        }
        return nil
    }

    /// What is too long is counted and no longer kept.
    private mutating func append(_ byte: UInt8) {
        if byte & 0xC0 != 0x80 { characters += 1 }
        if characters <= Self.longestCell { cell.append(byte) }
    }

    private mutating func endCell() throws(Refusal) {
        guard characters <= Self.longestCell else {
            throw .cellTooLong(line: rowLine, column: cells.count + 1, characters: characters)
        }
        guard cells.count < Self.mostColumns else { throw .tooManyColumns(line: rowLine) }
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        (characters, state) = (0, .start)
    }

    /// A row without any text, as spreadsheets leave them at the end, is no row.
    private mutating func endRow() throws(Refusal) -> Row? {
        try endCell()
        let row = Row(line: rowLine, cells: cells)
        cells = []
        rowLine = line
        return row.cells.allSatisfy(\.isEmpty) ? nil : row
    }
}
