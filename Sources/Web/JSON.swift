import Ledger

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
        case .text(let text): CanonicalJSON.write(text, to: &bytes)
        case .list(let items): write(items, "[", "]", to: &bytes) { $0.write(to: &$1) }
        case .object(let members):
            write(members, "{", "}", to: &bytes) { member, bytes in
                CanonicalJSON.write(member.name, to: &bytes)
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
