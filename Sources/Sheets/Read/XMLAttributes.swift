/// The attributes of a tag, found in its bytes when somebody asks.
struct XMLAttributes {
    private let tag: [UInt8]
    private let start: Int

    init(_ tag: [UInt8], from start: Int) { (self.tag, self.start) = (tag, start) }

    /// The decoded value of an attribute; a prefix before its name does not matter.
    func value(_ wanted: StaticString) -> [UInt8]? {
        var at = start
        while let equals = tag[at...].firstIndex(of: 0x3D) {
            var (first, last) = (at, equals)
            while first < last, Self.isSpace(tag[first]) { first += 1 }
            while last > first, Self.isSpace(tag[last - 1]) { last -= 1 }
            if let colon = tag[first..<last].lastIndex(of: 0x3A) { first = colon + 1 }
            var open = equals + 1
            while open < tag.count, Self.isSpace(tag[open]) { open += 1 }
            guard open < tag.count, tag[open] == 0x22 || tag[open] == 0x27 else { return nil }
            guard let close = tag[(open + 1)...].firstIndex(of: tag[open]) else { return nil }
            if isSame(first..<last, wanted) { return XMLEntities.decoded(tag[(open + 1)..<close]) }
            at = close + 1
        }
        return nil
    }

    private func isSame(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
        guard range.count == wanted.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count where tag[range.lowerBound + offset] != wanted.utf8Start[offset] { return false }
        return true
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// The five entities of XML and characters by number.
enum XMLEntities {
    private static let named: [String: UInt8] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27]
    private static let longest = 10

    /// The bytes with every entity replaced; `nil` when one is unknown.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.contains(0x26) else { return Array(bytes) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard bytes[at] == 0x26 else {
                out.append(bytes[at])
                at += 1
                continue
            }
            guard let end = bytes[at...].prefix(longest + 2).firstIndex(of: 0x3B) else { return nil }
            let word = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
            if let byte = named[word] {
                out.append(byte)
            } else if let character = scalar(word) {
                out += String(character).utf8
            } else {
                return nil
            }
            at = end + 1
        }
        return out
    }

    private static func scalar(_ word: String) -> Unicode.Scalar? {
        guard word.hasPrefix("#") else { return nil }
        let digits = word.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
}
