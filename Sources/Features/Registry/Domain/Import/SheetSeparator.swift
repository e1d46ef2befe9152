/// Which sign stands between the cells: comma, semicolon, tab or bar, whichever the first line holds most often.
package enum SheetSeparator {
    package static let all: [UInt8] = ([",", ";", "\t", "|"] as [Unicode.Scalar]).map { UInt8(ascii: $0) }

    package static func detect(_ text: [UInt8]) -> UInt8 {
        var (counts, isQuoted) = ([UInt8: Int](), false)
        for byte in text {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { if counts.isEmpty { continue } else { break } }
            if all.contains(byte) { counts[byte, default: 0] += 1 }
        }
        let most = counts.values.max() ?? 0
        return all.first { counts[$0] == most } ?? all[0]
    }
}
