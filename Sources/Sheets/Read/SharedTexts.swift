import Kernel

/// The texts that the cells of a workbook share, kept end to end.
struct SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init() {}

    init(_ part: ZipPart, _ limits: WorkbookLimits) throws(Refusal) {
        var xml = try XMLReader(part)
        while let piece = try xml.next() {
            guard piece == .start, xml.isNamed("si") else { continue }
            try RichText.append(&xml, to: &bytes)
            ends.append(bytes.count)
            guard bytes.count + ends.count * 8 <= limits.sharedBytes else {
                throw .workbookTooBig(part.name, limits.sharedBytes)
            }
        }
    }

    subscript(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return RichText.unescaped(String(decoding: bytes[start..<ends[index]], as: UTF8.self))
    }
}

/// A text that may be written in runs of different looks, with its reading aids left out.
enum RichText {
    /// Reads the element that was just begun to its end.
    static func append(_ xml: inout XMLReader, to bytes: inout [UInt8]) throws(Refusal) {
        let outer = xml.depth - 1
        var isText = false
        while xml.depth > outer {
            switch try xml.next() {
            case .start:
                if xml.isNamed("rPh") { try xml.skipElement() } else { isText = xml.isNamed("t") }
            case .end: isText = false
            case .text: if isText { bytes += xml.text }
            case nil: throw xml.damage
            }
        }
    }

    /// `_x000D_` stands for a character that XML cannot hold.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            guard let code = UInt32(match.1, radix: 16), code != 0, let scalar = Unicode.Scalar(code) else {
                return String(match.0)
            }
            return String(Character(scalar))
        }
    }
}
