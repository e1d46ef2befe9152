import Hummingbird
import NIOCore

/// The fields of a submitted form; a missing field reads as the empty text.
struct Form: Sendable {
    /// No form of ours has more fields.
    static let mostFields = 500
    let fields: [String: [String]]
    /// What is wrong with the files that came with it.
    let flaws: [Flaw]

    init(_ fields: [String: [String]], flaws: [Flaw] = []) { (self.fields, self.flaws) = (fields, flaws) }

    init(_ pairs: [(name: String, value: String)], flaws: [Flaw] = []) {
        self.init(pairs.reduce(into: [:]) { $0[$1.name, default: []].append($1.value) }, flaws: flaws)
    }
    subscript(_ name: String) -> String { fields[name]?.last ?? "" }

    /// The trimmed text, or `nil` when nothing was written.
    func text(_ name: String) -> String? {
        let trimmed = self[name].trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    var input: Input { Input(fields) }

    static func read(_ request: Request, _ context: AppContext) async throws -> Form {
        Form(parsing: String(decoding: try await request.bytes(context), as: UTF8.self))
    }

    /// Reads `application/x-www-form-urlencoded`; what is malformed reads as written, for nothing may crash here.
    init(parsing text: String) {
        self.init(Self.pairs(text))
    }

    /// The names and values of a form or of an address, decoded.
    static func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").prefix(mostFields).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.prefix(2).count(where: Self.isHex) == 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == 0x2B ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number may have a sign for `UInt8`, not behind a percent sign.
    private static func isHex(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit && byte < 0x80 }
}

extension Request {
    /// The whole body, up to what the context allows.
    func bytes(_ context: AppContext) async throws -> [UInt8] {
        do {
            return Array(try await body.collect(upTo: context.maxUploadSize).readableBytesView)
        } catch is NIOTooManyBytesError { throw HTTPError(.contentTooLarge) }
    }

    var query: [(name: String, value: String)] { uri.query.map(Form.pairs) ?? [] }
}
