/// A JSON value, written and read by our own few lines: quick, bounded, and strict about what it takes.
enum JSON: Sendable, Hashable {
    case null, flag(Bool), whole(Int64), text(String), list([JSON])
    /// A number that is not whole, as it was written.
    case decimal(String)
    /// In the order in which the names were given.
    case object([Member])

    struct Member: Sendable, Hashable {
        let name: String
        let value: JSON
    }

    subscript(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .whole(let number): bytes += String(number).utf8
        case .decimal(let number): bytes += number.utf8
        case .text(let text): Self.quote(text, to: &bytes)
        case .list(let items): write(items, "[", "]", to: &bytes) { $0.write(to: &$1) }
        case .object(let members):
            write(members, "{", "}", to: &bytes) { member, bytes in
                Self.quote(member.name, to: &bytes)
                bytes.append(0x3A)
                member.value.write(to: &bytes)
            }
        }
    }

    private func write<Item>(
        _ items: [Item], _ open: String, _ close: String, to bytes: inout [UInt8], _ each: (Item, inout [UInt8]) -> Void
    ) {
        bytes += open.utf8
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            each(item, &bytes)
        }
        bytes += close.utf8
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)  // every other byte of UTF-8 stands for itself
            }
        }
        bytes.append(0x22)
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int64) { self = .whole(number) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral items: JSON...) { self = .list(items) }
    init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}
