import Crypto
package import Domain
package import Foundation
import Kernel

/// A sheet that was opened: its encoding, separator and heads are known, its rows are read one by one.
package struct SheetFile: Sendable {
    /// A list of all the world's coal mines has two megabytes; what is far beyond it is no list.
    package static let mostMegabytes = 64
    package static let mostRows = 1_000_000

    package let heads: [String]
    package let separator: UInt8
    package let encoding: SheetEncoding
    /// SHA-256 of the file, by which a broken-off import is known again.
    package let hash: String
    private let data: Data
    private let start: Int

    package init(opening url: URL) throws {
        let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int ?? 0
        guard size <= Self.mostMegabytes << 20 else { throw Refusal.fileTooLarge(megabytes: Self.mostMegabytes) }
        try self.init(Data(contentsOf: url))
    }

    package init(_ data: Data) throws {
        guard data.count <= Self.mostMegabytes << 20 else { throw Refusal.fileTooLarge(megabytes: Self.mostMegabytes) }
        let (encoding, start) = try SheetEncoding.detect(data)
        var offset = start
        let separator = SheetSeparator.detect(try encoding.block(data, &offset))
        var rows = SheetRows(data, encoding, start, separator)
        guard let heads = try rows.next() else { throw Refusal.emptySheet }
        (self.data, self.encoding, self.start, self.separator, self.heads) = (data, encoding, start, separator, heads.cells)
        hash = SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// The rows under the heads.
    package func rows() throws -> SheetRows {
        var rows = SheetRows(data, encoding, start, separator)
        _ = try rows.next()
        return rows
    }

    /// The first rows, for people to see what the columns hold.
    package func sample(_ count: Int = 3) throws -> [CSVReader.Row] {
        var (rows, sample) = (try rows(), [CSVReader.Row]())
        while sample.count < count, let row = try rows.next() { sample.append(row) }
        return sample
    }
}

/// Gives out rows without ever holding more than a block of the text.
package struct SheetRows {
    private let data: Data
    private let encoding: SheetEncoding
    private var reader: CSVReader
    private var offset: Int
    private var block: [UInt8] = []
    private var index = 0
    private var isFinished = false

    init(_ data: Data, _ encoding: SheetEncoding, _ start: Int, _ separator: UInt8) {
        (self.data, self.encoding, offset, reader) = (data, encoding, start, CSVReader(separator: separator))
    }

    package mutating func next() throws -> CSVReader.Row? {
        while !isFinished {
            if let row = try reader.next(block, &index) { return row }
            guard offset < data.count else { break }
            (block, index) = (try encoding.block(data, &offset), 0)
        }
        guard !isFinished else { return nil }
        isFinished = true
        return try reader.finish()
    }
}
