import Kernel

/// Reads XML piece by piece, as spreadsheets write it: elements, attributes, text. A document type is refused, so there
/// are no entities but the five that XML itself has, and no way out of the file.
struct XMLReader {
    enum Piece { case start, end, text }

    /// The text of the last piece, when it was one.
    private(set) var text: [UInt8] = []
    /// How many elements are open.
    var depth: Int { open.count }

    private let part: ZipPart
    private var block = [UInt8](repeating: 0, count: 1 << 16)
    private var (index, count) = (0, 0)
    private var tag: [UInt8] = []
    private var name: Range<Int> = 0..<0
    private var endsToo = false
    /// The names of the open elements, each as a sum of its bytes.
    private var open: [UInt64] = []

    init(_ part: ZipPart) throws(Refusal) {
        self.part = part
        guard var byte = try take() else { throw damage }
        if byte == 0xEF, try take() == 0xBB, try take() == 0xBF { byte = try take() ?? 0 }
        guard byte == 0x3C else { throw damage }
        index -= 1
    }

    /// The next piece; `nil` at the sound end of the document.
    mutating func next() throws(Refusal) -> Piece? {
        if endsToo {
            endsToo = false
            return try close()
        }
        while let byte = try take() {
            if byte != 0x3C {
                guard depth > 0 else { continue }
                try readText(byte)
                return .text
            }
            switch try take() {
            case 0x3F: try skip(to: [0x3F, 0x3E])  // ?>
            case 0x21: if try readMark() { return .text }
            case 0x2F:
                try readTag(nil)
                return try close()
            case let first?:
                try readTag(first)
                open.append(sum)
                guard depth <= WorkbookLimits.deepest else { throw damage }
                return .start
            case nil: throw damage
            }
        }
        guard depth == 0 else { throw damage }
        return nil
    }

    /// Whether the element that was last begun or ended has this name, whatever its prefix.
    func isNamed(_ other: StaticString) -> Bool {
        guard name.count == other.utf8CodeUnitCount else { return false }
        for offset in 0..<name.count where tag[name.lowerBound + offset] != other.utf8Start[offset] { return false }
        return true
    }

    /// An attribute of the element that was last begun, by its name without a prefix.
    func attribute(_ wanted: StaticString) -> String? {
        XMLAttributes(tag, from: name.upperBound).value(wanted).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Goes on to the end of the element that was just begun.
    mutating func skipElement() throws(Refusal) {
        let outer = depth - 1
        while depth > outer { guard try next() != nil else { throw damage } }
    }

    var damage: Refusal { .damagedWorkbook(part.name) }

    private mutating func close() throws(Refusal) -> Piece {
        guard open.popLast() == sum else { throw damage }
        return .end
    }

    /// FNV-1a over the name that was read last.
    private var sum: UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in name { sum = (sum ^ UInt64(tag[index])) &* 0x100_0000_01B3 }
        return sum
    }

    private mutating func take() throws(Refusal) -> UInt8? {
        if index == count {
            (index, count) = (0, try part.read(into: &block))
            guard count > 0 else { return nil }
        }
        index += 1
        return block[index - 1]
    }

    private mutating func readTag(_ first: UInt8?) throws(Refusal) {
        tag.removeAll(keepingCapacity: true)
        if let first { tag.append(first) }
        var quote: UInt8?
        while true {
            guard let byte = try take(), byte != 0, tag.count < WorkbookLimits.longestText else { throw damage }
            if byte == quote { quote = nil } else if quote == nil, byte == 0x22 || byte == 0x27 { quote = byte }
            if byte == 0x3E, quote == nil { break }
            tag.append(byte)
        }
        if first != nil, tag.last == 0x2F {
            tag.removeLast()
            endsToo = true
        }
        var end = 0
        while end < tag.count, !XMLAttributes.isSpace(tag[end]) { end += 1 }
        let start = tag[..<end].lastIndex(of: 0x3A).map { $0 + 1 } ?? 0
        guard start < end else { throw damage }
        name = start..<end
    }

    private mutating func readText(_ first: UInt8) throws(Refusal) {
        text.removeAll(keepingCapacity: true)
        text.append(first)
        var hasEntity = first == 0x26
        while let byte = try take() {
            guard byte != 0x3C else {
                index -= 1
                break
            }
            guard byte != 0, text.count < WorkbookLimits.longestText else { throw damage }
            hasEntity = hasEntity || byte == 0x26
            text.append(byte)
        }
        guard hasEntity else { return }
        guard let plain = XMLEntities.decoded(text[...]) else { throw damage }
        text = plain
    }

    /// After `<!`: a comment is passed over, a CDATA section is text (`true`), anything else is refused.
    private mutating func readMark() throws(Refusal) -> Bool {
        switch try take() {
        case 0x2D:
            guard try take() == 0x2D else { throw damage }
            try skip(to: [0x2D, 0x2D, 0x3E])
            return false
        case 0x5B:
            for expected in "CDATA[".utf8 { guard try take() == expected else { throw damage } }
            text.removeAll(keepingCapacity: true)
            try skip(to: [0x5D, 0x5D, 0x3E], keeping: true)
            return depth > 0
        default: throw .foreignEntity  // <!DOCTYPE and its kin
        }
    }

    private mutating func skip(to end: [UInt8], keeping: Bool = false) throws(Refusal) {
        var last: [UInt8] = []
        while last != end {
            guard let byte = try take() else { throw damage }
            last.append(byte)
            guard last.count > end.count else { continue }
            let passed = last.removeFirst()
            guard keeping else { continue }
            guard text.count < WorkbookLimits.longestText else { throw damage }
            text.append(passed)
        }
    }
}
