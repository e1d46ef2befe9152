package import Domain
package import Foundation
package import Kernel
import Sheets

/// The same sheet once more, with one more column that says what is wrong with each row.
package struct ErrorSheetFile: Sendable {
    package enum Rows: String, Sendable { case refused, all }

    private let run: ImportRun
    private let late: [Int: [SheetFlaw]]

    /// `late` are flaws that reading alone does not find, by line.
    package init(_ run: ImportRun, late: [Int: [SheetFlaw]]) { (self.run, self.late) = (run, late) }

    /// Both languages when `language` is `nil`.
    package func write(to file: URL, _ rows: Rows, _ language: Language?) throws {
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }  // the bytes are written; there is nothing left to report
        try pieces(rows, language) { try handle.write(contentsOf: Data($0)) }
    }

    /// The same as a workbook, each cell as the text that it was.
    package func write(workbook file: URL, _ rows: Rows, _ language: Language?) throws {
        let heads = run.file.heads.map { SheetHead($0, width: 16) } + [SheetHead(Self.head(language), width: 60)]
        let writer = try SheetWriter(.xlsx, to: file, sheet: language == .english ? "errors" : "问题", heads: heads)
        try each(rows, language) { try writer.add(($0 + [$1]).map { .text($0) }) }
        try writer.close()
    }

    /// The rows one by one, so that a large sheet is never in memory as a whole.
    package func reading(_ rows: Rows, _ language: Language?) throws -> ErrorSheetRows {
        ErrorSheetRows(self, try run.file.rows(), rows, language)
    }

    private func pieces(_ rows: Rows, _ language: Language?, _ take: ([UInt8]) throws -> Void) throws {
        var reading = try reading(rows, language)
        while let piece = try reading.piece() { try take(piece) }
    }

    private func each(_ rows: Rows, _ language: Language?, _ take: ([String], String) throws -> Void) throws {
        var reading = try reading(rows, language)
        while let row = try reading.next() { try take(row.cells, row.reasons) }
    }

    /// What is wrong with a row, in words; empty when nothing is.
    fileprivate func reasons(_ row: CSVReader.Row, _ language: Language?) -> String {
        unique(run.reader.read(row).flaws + (late[row.line] ?? [])).map { text($0, language) }
            .joined(separator: language == .english ? "; " : "；")
    }

    fileprivate func heads(_ language: Language?) -> [UInt8] { line(run.file.heads, Self.head(language)) }

    fileprivate func line(_ cells: [String], _ last: String) -> [UInt8] {
        ErrorSheet.line(cells + [last], separator: run.file.separator)
    }

    private func unique(_ flaws: [SheetFlaw]) -> [SheetFlaw] {
        var seen: Set<SheetFlaw> = []
        return flaws.filter { seen.insert($0).inserted }
    }

    private func text(_ flaw: SheetFlaw, _ language: Language?) -> String {
        guard let language else { return "\(flaw.text(.chinese)) / \(flaw.text(.english))" }
        return flaw.text(language)
    }

    private static func head(_ language: Language?) -> String {
        switch language {
        case .chinese: "问题"
        case .english: "error"
        case nil: "问题 error"
        }
    }
}

/// Gives out an error sheet row by row, or in pieces of text as a browser takes them.
package struct ErrorSheetRows {
    private static let bytesInPiece = 65_536
    private let sheet: ErrorSheetFile
    private let rows: ErrorSheetFile.Rows
    private let language: Language?
    private var source: SheetRows
    private var isBegun = false

    fileprivate init(_ sheet: ErrorSheetFile, _ source: SheetRows, _ rows: ErrorSheetFile.Rows, _ language: Language?) {
        (self.sheet, self.source, self.rows, self.language) = (sheet, source, rows, language)
    }

    mutating func next() throws -> (cells: [String], reasons: String)? {
        while let row = try source.next() {
            let reasons = sheet.reasons(row, language)
            if rows == .all || !reasons.isEmpty { return (row.cells, reasons) }
        }
        return nil
    }

    /// Some rows as separated text, the heads before the first; `nil` at the end.
    package mutating func piece() throws -> [UInt8]? {
        var piece = isBegun ? [] : ErrorSheet.byteOrderMark + sheet.heads(language)
        isBegun = true
        while piece.count < Self.bytesInPiece, let row = try next() { piece += sheet.line(row.cells, row.reasons) }
        return piece.isEmpty ? nil : piece
    }
}
