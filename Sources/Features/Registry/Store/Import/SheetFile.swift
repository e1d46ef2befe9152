import Crypto
package import Domain
package import Foundation
import Kernel
import Sheets

/// A sheet that was opened, of a text file or of a workbook: its heads are known, its rows are read one by one.
package struct SheetFile: Sendable {
    /// A list of all the world's coal mines has two megabytes; what is far beyond it is no list.
    package static let mostMegabytes = 64
    package static let mostRows = 1_000_000

    package let heads: [String]
    /// SHA-256 of the file, by which a broken-off import is known again.
    package let hash: String
    private let source: SheetSource

    package init(opening url: URL, _ choice: SheetChoice = SheetChoice()) throws {
        let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int ?? 0
        guard size <= Self.mostMegabytes << 20 else { throw Refusal.fileTooLarge(megabytes: Self.mostMegabytes) }
        try self.init(Data(contentsOf: url), choice)
    }

    package init(_ data: Data, _ choice: SheetChoice = SheetChoice()) throws {
        guard data.count <= Self.mostMegabytes << 20 else { throw Refusal.fileTooLarge(megabytes: Self.mostMegabytes) }
        source = try SheetSource(data, choice)
        heads = try source.heads()
        hash = SHA256.hash(data: data).hex
    }

    /// How an error sheet separates its cells.
    package var separator: UInt8 { source.text?.separator ?? UInt8(ascii: ",") }
    /// `nil` for a workbook, which has none to choose.
    package var encoding: SheetEncoding? { source.text?.encoding }
    /// The sheets that can be chosen of a workbook.
    package var sheets: [String] { source.sheets }
    package var isWorkbook: Bool { source.text == nil }

    /// The rows under the heads.
    package func rows() throws -> SheetRows { try source.rows(heads.count) }

    /// The first rows, for people to see what the columns hold.
    package func sample(_ count: Int = 3) throws -> [CSVReader.Row] {
        var (rows, sample) = (try rows(), [CSVReader.Row]())
        while sample.count < count, let row = try rows.next() { sample.append(row) }
        return sample
    }
}

/// What can be chosen of a workbook; a text file has one sheet and no formulas.
package struct SheetChoice: Hashable, Sendable {
    /// The sheet by its name; the first that can be seen when nothing is said.
    package var sheet: String?
    /// Whether the results that formulas had when the file was saved may be taken.
    package var takesResults: Bool

    package init(sheet: String? = nil, takesResults: Bool = false) {
        (self.sheet, self.takesResults) = (sheet, takesResults)
    }
}
