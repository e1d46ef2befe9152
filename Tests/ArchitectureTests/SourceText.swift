/// One Swift file, and the parts of it that rules look at.
struct SourceText: Sendable {
    let path: String
    let text: String
    let lines: [Substring]
    /// The text without comments and without what stands in string literals; line breaks stay.
    let code: String
    /// The string literals, each without its interpolations.
    let literals: [String]

    init(path: String, text: String) {
        (self.path, self.text) = (path, text)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var scanner = Scanner(Array(text.utf8))
        scanner.scanCode(untilParenthesis: false)
        (code, literals) = (String(decoding: scanner.code, as: UTF8.self), scanner.literals)
    }

    /// Every file of the product, read once.
    static let all = ((try? House.files("Sources")) ?? []).map { SourceText(path: $0.path, text: $0.text) }

    /// The feature a file belongs to, if it belongs to one.
    var feature: String? {
        let parts = path.split(separator: "/")
        return parts.count > 3 && parts[1] == "Features" ? String(parts[2]) : nil
    }

    /// The ring: `Domain`, `Store` or `Web` of a feature, or the folder under Sources.
    var ring: String {
        let parts = path.split(separator: "/").map(String.init)
        return feature != nil ? parts[3] : parts.count > 1 ? parts[1] : ""
    }
}

/// Walks over Swift text; it knows comments, plain, raw and multi-line strings, and interpolations in them.
private struct Scanner {
    private static let (quote, slash, open, close, newline, escape, raw) = (
        UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\n"),
        UInt8(ascii: "\\"), UInt8(ascii: "#")
    )
    private let bytes: [UInt8]
    private var position = 0
    private(set) var code: [UInt8] = []
    private(set) var literals: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scanCode(untilParenthesis: Bool) {
        var depth = 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.slash, next(1) == Self.slash {
                while position < bytes.count, bytes[position] != Self.newline { position += 1 }
            } else if byte == Self.quote {
                scanString(quotes: next(1) == Self.quote && next(2) == Self.quote ? 3 : 1)
            } else {
                if untilParenthesis { depth += byte == Self.open ? 1 : byte == Self.close ? -1 : 0 }
                if depth == 0 { return }
                code.append(byte)
                position += 1
            }
        }
    }

    private mutating func scanString(quotes: Int) {
        let isRaw = position > 0 && bytes[position - 1] == Self.raw
        var literal: [UInt8] = []
        position += quotes
        while position < bytes.count, !isEnd(quotes, isRaw) {
            let byte = bytes[position]
            if !isRaw, byte == Self.escape, next(1) == Self.open {
                position += 2
                scanCode(untilParenthesis: true)
                literal += Array("\\()".utf8)
                position += 1
            } else if !isRaw, byte == Self.escape {
                position += 2
            } else {
                if byte == Self.newline { code.append(byte) }
                literal.append(byte)
                position += 1
            }
        }
        position += quotes + (isRaw ? 1 : 0)
        literals.append(String(decoding: literal, as: UTF8.self))
    }

    private func next(_ offset: Int) -> UInt8? { position + offset < bytes.count ? bytes[position + offset] : nil }

    private func isEnd(_ quotes: Int, _ isRaw: Bool) -> Bool {
        bytes[position] == Self.quote && (quotes == 1 || next(1) == Self.quote && next(2) == Self.quote)
            && (!isRaw || next(quotes) == Self.raw)
    }
}
