import Kernel

/// JSON as RFC 8785 writes it: sorted keys, shortest escapes, no white space. Numbers are integers only.
package indirect enum CanonicalJSON: Hashable, Sendable {
    case null, int(Int), string(String), array([CanonicalJSON]), object([String: CanonicalJSON])

    package var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(512)
        write(to: &out)
        return out
    }

    func write(to out: inout [UInt8]) {
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
    package static func write(_ text: String, to out: inout [UInt8]) {
        out.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: out += [0x5C, byte]
            case 0x08: out += [0x5C, 0x62]
            case 0x09: out += [0x5C, 0x74]
            case 0x0A: out += [0x5C, 0x6E]
            case 0x0C: out += [0x5C, 0x66]
            case 0x0D: out += [0x5C, 0x72]
            case 0..<0x20:
                out += "\\u00".utf8
                out += [byte].hex.utf8
            default: out.append(byte)  // every other byte of UTF-8 stands for itself
            }
        }
        out.append(0x22)
    }
}

/// An object whose members are added in the order in which RFC 8785 sorts them.
struct CanonicalObject {
    private var out: [UInt8] = [0x7B]

    init() { out.reserveCapacity(768) }

    var bytes: [UInt8] { out + [0x7D] }

    mutating func add(_ name: String, _ text: String) {
        begin(name)
        CanonicalJSON.write(text, to: &out)
    }

    mutating func add(_ name: String, _ value: CanonicalJSON?) {
        guard let value else { return }
        begin(name)
        value.write(to: &out)
    }

    private mutating func begin(_ name: String) {
        if out.count > 1 { out.append(0x2C) }
        CanonicalJSON.write(name, to: &out)
        out.append(0x3A)
    }
}
