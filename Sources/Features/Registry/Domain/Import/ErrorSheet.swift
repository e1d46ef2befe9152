import Kernel

/// Writes rows as CSV that a spreadsheet opens without carrying out anything.
package enum ErrorSheet {
    /// Tells Excel that the text is UTF-8.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// One line, ended by CR LF as RFC 4180 has it.
    package static func line(_ cells: [String], separator: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator) }
            bytes += quoted(harmless(cell), separator)
        }
        return bytes + [0x0D, 0x0A]
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers keep their sign.
    package static func harmless(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return cell }
        return Double(cell) == nil ? "'" + cell : cell
    }

    private static func quoted(_ cell: String, _ separator: UInt8) -> [UInt8] {
        let bytes = Array(cell.utf8)
        guard bytes.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return bytes }
        return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}
