import Hummingbird
import NIOCore

/// The fields of a submitted form; a missing field reads as the empty text.
struct Form: Sendable {
    let fields: [String: String]

    init(_ fields: [String: String]) { self.fields = fields }
    subscript(_ name: String) -> String { fields[name] ?? "" }

    /// The trimmed text, or `nil` when nothing was written.
    func text(_ name: String) -> String? {
        let trimmed = self[name].drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    static func read(_ request: Request, _ context: AppContext) async throws -> Form {
        let buffer = try await request.body.collect(upTo: context.maxUploadSize)
        return Form(parsing: String(buffer: buffer))
    }

    /// Reads `application/x-www-form-urlencoded`; what is malformed reads as written, for nothing may crash here.
    init(parsing text: String) {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&").prefix(200) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[Self.decoded(parts[0])] = parts.count > 1 ? Self.decoded(parts[1]) : ""
        }
        self.init(fields)
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == 0x2B ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
