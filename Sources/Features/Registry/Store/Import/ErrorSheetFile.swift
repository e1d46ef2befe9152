package import Domain
package import Foundation
package import Kernel

/// The same sheet once more, with one more column that says what is wrong with each row.
package struct ErrorSheetFile: Sendable {
    package enum Rows: String, Sendable { case refused, all }

    private static let bytesInWrite = 65_536
    private let run: ImportRun
    private let late: [Int: [SheetFlaw]]

    /// `late` are flaws that reading alone does not find, by line.
    package init(_ run: ImportRun, late: [Int: [SheetFlaw]]) { (self.run, self.late) = (run, late) }

    /// Both languages when `language` is `nil`.
    package func write(to file: URL, _ rows: Rows, _ language: Language?) throws {
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }  // the bytes are written; there is nothing left to report
        try pieces(rows, language) { try handle.write(contentsOf: Data($0)) }
    }

    /// Piece by piece, so that a large sheet is never in memory as a whole.
    package func pieces(_ rows: Rows, _ language: Language?, _ take: ([UInt8]) throws -> Void) throws {
        var source = try run.file.rows()
        var piece = ErrorSheet.byteOrderMark + line(run.file.heads, Self.head(language))
        while let row = try source.next() {
            let flaws = unique(run.reader.read(row).flaws + (late[row.line] ?? []))
            guard rows == .all || !flaws.isEmpty else { continue }
            piece += line(row.cells, flaws.map { text($0, language) }.joined(separator: language == .english ? "; " : "；"))
            if piece.count > Self.bytesInWrite { try take(piece); piece = [] }
        }
        try take(piece)
    }

    private func line(_ cells: [String], _ last: String) -> [UInt8] {
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
