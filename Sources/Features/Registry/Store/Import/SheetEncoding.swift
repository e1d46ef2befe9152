import Domain
package import Foundation
import Kernel

/// How the text of a sheet is written down.
package enum SheetEncoding: String, Codable, Sendable, CaseIterable {
    case utf8 = "utf-8", gb18030, utf16LittleEndian = "utf-16le", utf16BigEndian = "utf-16be"

    private static let gb = String.Encoding(rawValue: 0x8000_0632)
    private static let blockBytes = 65_536

    /// Looks at the signs at the beginning, then at which decoding has no flaw; answers where the text begins, too.
    package static func detect(_ data: Data) throws -> (SheetEncoding, start: Int) {
        let head = [UInt8](data.prefix(4_096))
        guard !head.isEmpty else { throw Refusal.emptySheet }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        let start = head.starts(with: ErrorSheet.byteOrderMark) ? 3 : 0
        let zeros = head.enumerated().filter { $0.element == 0 }.map(\.offset)
        if start == 0, zeros.count * 4 > head.count, head.count > 3 {
            return (zeros.allSatisfy { $0 % 2 == 1 } ? .utf16LittleEndian : .utf16BigEndian, 0)
        }
        if isSound(data, .utf8, start) { return (.utf8, start) }
        if start == 0, isSound(data, .gb18030, 0) { return (.gb18030, 0) }
        throw Refusal.notText
    }

    private static func isSound(_ data: Data, _ encoding: SheetEncoding, _ start: Int) -> Bool {
        var offset = start
        while offset < data.count {
            let end = encoding.blockEnd(data, offset)
            let block = data[(data.startIndex + offset)..<(data.startIndex + end)]
            switch encoding {
            case .utf8: if String(validating: block, as: UTF8.self) == nil { return false }
            case .gb18030: if String(data: block, encoding: gb) == nil { return false }
            case .utf16LittleEndian, .utf16BigEndian: break
            }
            offset = end
        }
        return true
    }

    /// The next block as UTF-8; `offset` moves behind it.
    func block(_ data: Data, _ offset: inout Int) throws -> [UInt8] {
        let end = blockEnd(data, offset)
        let block = data[(data.startIndex + offset)..<(data.startIndex + end)]
        offset = end
        switch self {
        case .utf8: return [UInt8](block)
        case .gb18030:
            guard let text = String(data: block, encoding: Self.gb) else { throw Refusal.notText }
            return Array(text.utf8)
        case .utf16LittleEndian: return Self.decoded([UInt8](block)) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: return Self.decoded([UInt8](block)) { UInt16($1) | UInt16($0) << 8 }
        }
    }

    private static func decoded(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Where a block ends without cutting a character in two.
    private func blockEnd(_ data: Data, _ offset: Int) -> Int {
        var end = min(data.count, offset + Self.blockBytes)
        guard end < data.count else { return end }
        let byte = { data[data.startIndex + $0] }
        switch self {
        case .utf8: while end > offset + 1, byte(end) & 0xC0 == 0x80 { end -= 1 }
        case .gb18030: while end < data.count, byte(end - 1) != 0x0A, byte(end - 1) != 0x0D { end += 1 }
        case .utf16LittleEndian: if byte(end - 1) & 0xFC == 0xD8 { end -= 2 }
        case .utf16BigEndian: if byte(end - 2) & 0xFC == 0xD8 { end -= 2 }
        }
        return end
    }
}
