import Kernel

/// Which styles of a workbook show a number as a date.
struct CellStyles {
    private var areDates: [Bool] = []

    init() {}

    init(_ part: ZipPart) throws(Refusal) {
        var xml = try XMLReader(part)
        var (formats, isInside): ([Int: Bool], Bool) = ([:], false)
        while let piece = try xml.next() {
            if xml.isNamed("cellXfs") { isInside = piece == .start }
            guard piece == .start else { continue }
            if xml.isNamed("numFmt"), let id = xml.attribute("numFmtId").flatMap({ Int($0) }) {
                formats[id] = Self.isDate(xml.attribute("formatCode") ?? "")
            } else if isInside, xml.isNamed("xf") {
                let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
                areDates.append(formats[id] ?? Self.builtIn.contains(id))
            }
            guard areDates.count + formats.count < 200_000 else { throw xml.damage }
        }
    }

    func isDate(_ style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

    /// Formats that need no code: ECMA-376 part 1, 18.8.30, with those of East Asian languages.
    private static let builtIn = Set(14...22).union(27...36).union(45...47).union(50...58)

    /// Whether a format's first section names a part of a date or a time outside quotes, brackets and escapes.
    static func isDate(_ code: String) -> Bool {
        var bytes = Array(code.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case 0x22: bytes = bytes.drop { $0 != 0x22 }.dropFirst()
            case 0x5C, 0x5F, 0x2A: bytes = bytes.dropFirst()
            case 0x5B:
                if let first = bytes.first, "hmsHMS".utf8.contains(first),
                    bytes.dropFirst().first.map({ $0 == 0x5D || $0 == first }) ?? false
                {
                    return true
                }
                bytes = bytes.drop { $0 != 0x5D }.dropFirst()
            case 0x3B: return false
            default: if "ymdhsYMDHS".utf8.contains(byte) { return true }  // any other byte shows digits or itself
            }
        }
        return false
    }
}
