/// An e-mail address of ASCII without white space, quotes or anything that could end a header (a subset of RFC 5321).
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    private static let marks = Set("!#$%&'*+/=?^_`{|}~.-".utf8)

    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, (1...64).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy({ Self.isWord($0) || Self.marks.contains($0) }), Self.isDotted(parts[0]),
            parts[1].utf8.allSatisfy({ Self.isWord($0) || $0 == 0x2D || $0 == 0x2E }), Self.isDotted(parts[1]),
            !parts[1].hasPrefix("-"), !parts[1].hasSuffix("-")
        else { return nil }
        self.text = text
    }

    package var description: String { text }
    /// What follows the `@`.
    package var domain: Substring { text.split(separator: "@").last ?? "" }

    private static func isDotted(_ part: Substring) -> Bool {
        !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".") && !part.contains("..")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
