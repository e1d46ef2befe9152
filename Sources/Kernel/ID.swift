/// The identity of one subject; the phantom type keeps a mine's id from being taken for a person's.
///
/// Its text is 1 to 64 characters of `[A-Za-z0-9._-]`: UUIDv7 for what the product makes, the source's own id for imports.
package struct ID<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// For tests and demo data: `ID(1)`.
    package init(_ number: Int) { text = String(number) }

    /// Refuses (`nil`) an empty or over-long text and any character that could matter to a path, a query or a page.
    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.text = text
    }

    /// A time-ordered UUID (RFC 9562, version 7) from an instant and 74 bits of chance.
    package init(at instant: Instant, random: (UInt64, UInt64)) {
        let time = UInt64(bitPattern: instant.milliseconds) & 0xFFFF_FFFF_FFFF
        let high = time << 16 | 0x7000 | random.0 & 0x0FFF
        let low = random.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        text = Self.grouped(high, low)
    }

    package var description: String { text }
    package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false  // every other byte of UTF-8
        }
    }

    private static func grouped(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var out = 0
            for index in 0..<32 {
                if [8, 12, 16, 20].contains(index) { buffer[out] = 0x2D; out += 1 }
                let word = index < 16 ? high : low
                let nibble = UInt8(truncatingIfNeeded: word >> UInt64((15 - index % 16) * 4)) & 15
                buffer[out] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
                out += 1
            }
            return out
        }
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an id: \(text)"))
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
