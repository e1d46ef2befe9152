/// A measured number as it was written, without the rounding of binary fractions: at most twelve digits and six decimals.
package struct DecimalText: Hashable, Sendable, Codable, CustomStringConvertible {
    package let text: String

    /// Reads `12`, `-0.5`, `3.140`; the trailing zeros go. `nil` for anything else.
    package init?(_ text: String) {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...12).contains(whole.utf8.count), parts.allSatisfy(Self.isDigits) else {
            return nil
        }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || (1...6).contains(fraction.utf8.count) else { return nil }
        let left = whole.drop { $0 == "0" }
        var right = fraction
        while right.last == "0" { right.removeLast() }
        let number = (left.isEmpty ? "0" : String(left)) + (right.isEmpty ? "" : ".\(right)")
        self.text = text.hasPrefix("-") && number != "0" ? "-\(number)" : number
    }

    package init(_ whole: Int) { text = String(whole) }

    package var description: String { text }
    package var double: Double { Double(text) ?? 0 }
    package var isNegative: Bool { text.hasPrefix("-") }

    private static func isDigits(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    package init(from decoder: any Decoder) throws {
        let written = try decoder.singleValueContainer().decode(String.self)
        guard let known = DecimalText(written) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a decimal: \(written)"))
        }
        self = known
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
