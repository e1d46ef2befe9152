package import Foundation
package import Kernel

/// Writes a list to a file, row by row, and keeps no row in memory.
package final class SheetWriter {
    private enum Output { case workbook(WorkbookOutput), text(CSVOutput) }

    private let output: Output
    package private(set) var rows = 0

    package init(_ form: SheetForm, to file: URL, sheet: String, heads: [SheetHead], zone: Zone = .china) throws {
        output =
            switch form {
            case .xlsx: .workbook(try WorkbookOutput(file, sheet: sheet, heads: heads, zone))
            case .csv: .text(try CSVOutput(file, heads: heads, zone))
            }
    }

    package func add(_ values: [SheetValue]) throws {
        rows += 1
        switch output {
        case .workbook(let book): try book.add(values)
        case .text(let text): try text.add(values)
        }
    }

    /// Completes the file; a file that is not closed is no list.
    package func close() throws {
        switch output {
        case .workbook(let book): try book.close()
        case .text(let text): try text.close()
        }
    }
}

/// The disk is full, or a file cannot be written; not a person's mistake.
package struct SheetWriteError: Error {
    package let reason: String
}
