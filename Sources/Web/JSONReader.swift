import Kernel

/// Reads JSON (RFC 8259) from bytes that anybody may have sent: bounded in depth, and it says where it stopped.
struct JSONReader {
    /// Bodies are flat; what nests deeper is not meant for us.
    static let deepest = 16
    private let bytes: [UInt8]
    private let deepest: Int
    private var at = 0

    private init(_ bytes: [UInt8], _ deepest: Int) { (self.bytes, self.deepest) = (bytes, deepest) }

    static func read(_ bytes: [UInt8], deepest: Int = Self.deepest) throws(Refusal) -> JSON {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        var reader = JSONReader(bytes, deepest)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.at == bytes.count else { throw reader.broken() }
        return value
    }

    private func broken() -> Refusal { .notJSON(at: at) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(Refusal) -> JSON {
        guard depth <= deepest else { throw .tooDeep }
        skipSpace()
        switch next {
        case 0x7B: return try object(depth)
        case 0x5B: return try list(depth)
        case 0x22: return .text(try text())
        case 0x74: return try word("true", .flag(true))
        case 0x66: return try word("false", .flag(false))
        case 0x6E: return try word("null", .null)
        case let byte? where byte == 0x2D || (0x30...0x39).contains(byte): return try number()
        default: throw broken()  // no value begins with any other byte
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(Refusal) -> JSON {
        guard bytes[at...].starts(with: word.utf8) else { throw broken() }
        at += word.utf8.count
        return value
    }

    private mutating func list(_ depth: Int) throws(Refusal) -> JSON {
        at += 1
        var items: [JSON] = []
        if take(0x5D) { return .list(items) }
        repeat { items.append(try value(depth: depth + 1)) } while take(0x2C)
        guard take(0x5D) else { throw broken() }
        return .list(items)
    }

    private mutating func object(_ depth: Int) throws(Refusal) -> JSON {
        at += 1
        var members: [JSON.Member] = []
        var names: Set<String> = []
        if take(0x7D) { return .object(members) }
        repeat {
            skipSpace()
            guard next == 0x22 else { throw broken() }
            let name = try text()
            guard names.insert(name).inserted else { throw .repeatedName(name) }
            guard take(0x3A) else { throw broken() }
            members.append(JSON.Member(name: name, value: try value(depth: depth + 1)))
        } while take(0x2C)
        guard take(0x7D) else { throw broken() }
        return .object(members)
    }

    private mutating func number() throws(Refusal) -> JSON {
        let start = at
        while let byte = next, [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) || (0x30...0x39).contains(byte) { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else { throw broken() }
        return Int64(text).map(JSON.whole) ?? .decimal(text)
    }
}

extension JSONReader {
    private mutating func text() throws(Refusal) -> String {
        at += 1
        var found: [UInt8] = []
        while let byte = next {
            at += 1
            switch byte {
            case 0x22: return String(decoding: found, as: UTF8.self)
            case 0x5C: try escape(into: &found)
            case 0..<0x20: throw broken()
            default: found.append(byte)  // every other byte of UTF-8 stands for itself
            }
        }
        throw broken()
    }

    private mutating func escape(into found: inout [UInt8]) throws(Refusal) {
        guard let byte = next else { throw broken() }
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: found.append(byte)
        case 0x62: found.append(0x08)
        case 0x66: found.append(0x0C)
        case 0x6E: found.append(0x0A)
        case 0x72: found.append(0x0D)
        case 0x74: found.append(0x09)
        case 0x75: found += String(try scalar()).utf8
        default: throw broken()  // there are no other escapes
        }
    }

    private mutating func scalar() throws(Refusal) -> Character {
        let unit = try unit()
        if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
        guard (0xD800...0xDBFF).contains(unit), bytes[at...].starts(with: [0x5C, 0x75]) else { throw broken() }
        at += 2
        let low = try self.unit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { throw broken() }
        return Character(scalar)
    }

    private mutating func unit() throws(Refusal) -> UInt16 {
        guard at + 4 <= bytes.count,
            bytes[at..<at + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
        else { throw broken() }
        at += 4
        return unit
    }
}

extension Refusal {
    static func notJSON(at byte: Int) -> Refusal {
        Refusal(
            "api.not-json", "请求内容不是有效的 JSON（第 \(byte + 1) 个字节处）。",
            "The body is not JSON: it cannot be read at byte \(byte + 1).")
    }
    static let notUTF8 = Refusal("api.not-utf-8", "请求内容不是 UTF-8 编码。", "The body is not UTF-8.")
    static let tooDeep = Refusal(
        "api.too-deep", "JSON 嵌套过深。", "The JSON nests too deeply; at most \(JSONReader.deepest) levels.")
    static func repeatedName(_ name: String) -> Refusal {
        Refusal("api.repeated-name", field: name, "字段重复出现。", "The field is there twice.")
    }
    static let notAnObject = Refusal(
        "api.not-an-object", "请求内容应是 JSON 对象，例如 {\"what\": \"…\"}。",
        "The body must be a JSON object such as {\"what\": \"…\"}.")
}
