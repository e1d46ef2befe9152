package import Domain
import Foundation
import Kernel
import Sheets

/// Where the rows of a sheet come from: separated text or a workbook.
enum SheetSource: Sendable {
    struct Text: Sendable {
        let data: Data
        let encoding: SheetEncoding
        let start: Int
        let separator: UInt8
    }

    case text(Text), workbook(Workbook)

    init(_ data: Data, _ choice: SheetChoice) throws {
        if Workbook.isOne(data) {
            self = .workbook(try Workbook(data, sheet: choice.sheet, takesResults: choice.takesResults))
        } else {
            let (encoding, start) = try SheetEncoding.detect(data)
            var offset = start
            let separator = SheetSeparator.detect(try encoding.block(data, &offset))
            self = .text(Text(data: data, encoding: encoding, start: start, separator: separator))
        }
    }

    /// The sheets of a workbook that can be seen.
    var sheets: [String] { if case .workbook(let book) = self { book.sheets } else { [] } }

    var text: Text? { if case .text(let text) = self { text } else { nil } }

    func heads() throws -> [String] {
        switch self {
        case .text(let text):
            var rows = TextRows(text)
            guard let heads = try rows.next() else { throw Refusal.emptySheet }
            return heads.cells
        case .workbook(let book):
            guard !book.heads.isEmpty else { throw Refusal.emptySheet }
            return book.heads
        }
    }

    /// The rows under the heads, each of a workbook's as wide as the heads.
    func rows(_ width: Int) throws -> SheetRows {
        switch self {
        case .text(let text):
            var rows = TextRows(text)
            _ = try rows.next()
            return SheetRows(text: rows, width: width)
        case .workbook(let book): return SheetRows(book: try book.rows(), width: width)
        }
    }
}

/// Gives out rows without ever holding more than a block of the file.
package struct SheetRows {
    private var text: TextRows?
    private var book: WorkbookRows?
    private let width: Int

    init(text: TextRows? = nil, book: WorkbookRows? = nil, width: Int) {
        (self.text, self.book, self.width) = (text, book, width)
    }

    package mutating func next() throws -> CSVReader.Row? {
        guard let row = try book?.next() else { return try text?.next() }
        let cells = row.cells.prefix(width) + Array(repeating: "", count: max(0, width - row.cells.count))
        return CSVReader.Row(line: row.number, cells: Array(cells), troubles: row.troubles)
    }
}

/// The rows of a text, block by block.
struct TextRows {
    private let source: SheetSource.Text
    private var reader: CSVReader
    private var offset: Int
    private var block: [UInt8] = []
    private var index = 0
    private var isFinished = false

    init(_ source: SheetSource.Text) {
        (self.source, offset, reader) = (source, source.start, CSVReader(separator: source.separator))
    }

    mutating func next() throws -> CSVReader.Row? {
        while !isFinished {
            if let row = try reader.next(block, &index) { return row }
            guard offset < source.data.count else { break }
            (block, index) = (try source.encoding.block(source.data, &offset), 0)
        }
        guard !isFinished else { return nil }
        isFinished = true
        return try reader.finish()
    }
}
