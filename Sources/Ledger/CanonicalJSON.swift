/// JSON as RFC 8785 writes it: sorted keys, shortest escapes, no white space. Numbers are integers only.
package indirect enum CanonicalJSON: Hashable, Sendable {
    case null, int(Int), string(String), array([CanonicalJSON]), object([String: CanonicalJSON])

    package var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(512)
        write(to: &out)
        return out
    }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .null: out += "null".utf8
        case .int(let number): out += String(number).utf8
        case .string(let text): Self.write(text, to: &out)
        case .array(let items): Self.list(items, "[", "]", to: &out) { $0.write(to: &$1) }
        case .object(let fields):
            let sorted = fields.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            Self.list(sorted, "{", "}", to: &out) { field, out in
                Self.write(field.key, to: &out)
                out.append(0x3A)
                field.value.write(to: &out)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, to out: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(0x2C) }
            write(item, &out)
        }
        out += close.utf8
    }

    /// A string with the escapes of RFC 8785, section 3.2.2.2.
    static func write(_ text: String, to out: inout [UInt8]) {
        let short: [UInt8: UInt8] = [0x08: 0x62, 0x09: 0x74, 0x0A: 0x6E, 0x0C: 0x66, 0x0D: 0x72]
        out.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 || byte == 0x5C {
                out += [0x5C, byte]
            } else if byte >= 0x20 {
                out.append(byte)
            } else if let letter = short[byte] {
                out += [0x5C, letter]
            } else {
                out += "\\u00".utf8
                out += Hash.hex([byte]).utf8
            }
        }
        out.append(0x22)
    }
}
