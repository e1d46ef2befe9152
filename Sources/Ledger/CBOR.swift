/// What an authenticator says of itself (RFC 8949, as CTAP2 restricts it: definite lengths, shortest forms, no tags).
package indirect enum CBOR: Hashable, Sendable {
    case int(Int), bytes([UInt8]), text(String), list([CBOR]), map([CBOR: CBOR]), flag(Bool), null

    /// Reads exactly these bytes; `nil` when they are anything else.
    package init?(_ bytes: [UInt8]) {
        guard let (value, rest) = Self.read(bytes[...]), rest.isEmpty else { return nil }
        self = value
    }

    /// Reads one value and answers what follows it.
    package static func read(_ bytes: ArraySlice<UInt8>) -> (value: CBOR, rest: ArraySlice<UInt8>)? {
        var reader = CBORReader(rest: bytes)
        return reader.value(depth: 0).map { ($0, reader.rest) }
    }

    package subscript(_ key: CBOR) -> CBOR? { if case .map(let members) = self { members[key] } else { nil } }
}

private struct CBORReader {
    private static let deepest = 8
    private static let mostItems = 64
    var rest: ArraySlice<UInt8>

    mutating func value(depth: Int) -> CBOR? {
        guard depth <= Self.deepest, let head = rest.popFirst(), let argument = argument(head & 0x1F) else {
            return nil
        }
        switch head >> 5 {
        case 0: return .int(argument)
        case 1: return .int(-1 - argument)
        case 2: return taken(argument).map { .bytes(Array($0)) }
        case 3: return taken(argument).flatMap { String(validating: $0, as: UTF8.self) }.map { .text($0) }
        case 4: return list(argument, depth)
        case 5: return map(argument, depth)
        case 7: return head == 0xF4 ? .flag(false) : head == 0xF5 ? .flag(true) : head == 0xF6 ? .null : nil
        default: return nil  // tags are not CTAP2's
        }
    }

    /// The number in or behind the head; `nil` when it could be written shorter, or does not fit.
    private mutating func argument(_ short: UInt8) -> Int? {
        guard short >= 24 else { return Int(short) }
        guard short <= 27, let bytes = taken(1 << Int(short - 24)) else { return nil }
        let number = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let least: [UInt64] = [24, 1 << 8, 1 << 16, 1 << 32]
        guard number >= least[Int(short - 24)], number <= UInt64(Int.max) else { return nil }
        return Int(number)
    }

    private mutating func taken(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    private mutating func list(_ count: Int, _ depth: Int) -> CBOR? {
        guard count <= Self.mostItems else { return nil }
        var items: [CBOR] = []
        for _ in 0..<count {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        }
        return .list(items)
    }

    private mutating func map(_ count: Int, _ depth: Int) -> CBOR? {
        guard count <= Self.mostItems else { return nil }
        var members: [CBOR: CBOR] = [:]
        for _ in 0..<count {
            guard let key = value(depth: depth + 1), let item = value(depth: depth + 1), members[key] == nil else {
                return nil
            }
            members[key] = item
        }
        return .map(members)
    }
}
