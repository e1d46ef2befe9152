package import Foundation
package import Kernel

/// An XLSX workbook of which one sheet is read as a list: its heads and the rows under them.
package struct Workbook: Sendable {
    package let limits: WorkbookLimits
    /// The sheet that is read, and all that could be.
    package let sheet: String
    package let sheets: [String]
    package let heads: [String]
    /// The row in which the heads stand.
    package let headRow: Int
    /// Whether the results that formulas had when the file was saved may be taken.
    package let takesResults: Bool
    private let data: Data

    /// Whether a file looks like a workbook of any age.
    package static func isOne(_ data: Data) -> Bool {
        data.starts(with: [0x50, 0x4B, 0x03, 0x04]) || data.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || data.starts(with: oldMagic)
    }

    /// Reads the sheet through once, so that a file which breaks off is refused before anything is taken from it.
    package init(
        _ data: Data, sheet name: String? = nil, takesResults: Bool = false, _ limits: WorkbookLimits = .standard
    ) throws(Refusal) {
        guard data.count <= limits.bytes else { throw .workbookTooBig("xlsx", limits.bytes) }
        try Self.checkKind(data)
        (self.data, self.limits, self.takesResults) = (data, limits, takesResults)
        let (archive, parts) = try Self.open(data, limits)
        let chosen = try parts.sheet(name)
        (sheet, sheets) = (chosen.name, parts.sheets.filter(\.isVisible).map(\.name))
        var rows = try WorkbookRows(archive, parts, chosen, limits, takesResults)
        var (head, merged) = try rows.nextWithMerged() ?? (WorkbookRow(number: 0, cells: []), [])
        for _ in 0..<Self.mostTitles where Self.isTitle(head, merged) {
            guard let next = try rows.nextWithMerged() else { break }
            (head, merged) = next
        }
        if let range = merged.first(where: { !head.cells.isEmpty && $0.first.column < head.cells.count }) {
            throw .mergedHeads(range.text)
        }
        (heads, headRow) = (head.cells, head.number)
    }

    /// The rows under the heads, from the first.
    package func rows() throws(Refusal) -> WorkbookRows {
        let (archive, parts) = try Self.open(data, limits)
        var rows = try WorkbookRows(archive, parts, parts.sheet(sheet), limits, takesResults)
        while let row = try rows.next(), row.number < headRow { continue }
        return rows
    }

    /// So many merged lines above the heads are taken for titles.
    private static let mostTitles = 5
    private static let oldMagic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// One text over several columns above the heads says what the list is.
    private static func isTitle(_ row: WorkbookRow, _ merged: [MergedRange]) -> Bool {
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard filled.count == 1,
            let range = merged.first(where: { $0.first.column == filled[0] && $0.first.row == row.number })
        else { return false }
        return range.columns.count > 1 && range.last.row == row.number
    }

    private static func checkKind(_ data: Data) throws(Refusal) {
        if data.starts(with: oldMagic) {
            let name = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
            throw data.range(of: name) == nil ? .oldWorkbook : .encryptedWorkbook
        }
        guard isOne(data) else { throw .notAWorkbook }
    }

    private static func open(_ data: Data, _ limits: WorkbookLimits) throws(Refusal) -> (ZipArchive, WorkbookParts) {
        let archive = try Result<ZipArchive, Refusal>(opening: data, limits).get()
        return (archive, try WorkbookParts(archive))
    }
}

extension Result where Success == ZipArchive, Failure == Refusal {
    fileprivate init(opening data: Data, _ limits: WorkbookLimits) {
        self = data.withUnsafeBytes { bytes in
            do throws(Refusal) { return .success(try ZipArchive(bytes, limits)) } catch { return .failure(error) }
        }
    }
}
