package import Kernel

/// What a column may hold.
package enum SheetType: Sendable {
    case text(longest: Int)
    /// The name by which other rows and lists know a thing: letters, digits, `.`, `_` and `-`.
    case id
    /// What people write as a name or number for a thing of their own; any text without control characters.
    case reference
    case integer(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    /// A number kept in whole units: `1.8` million tonnes as 1,800,000 t.
    case quantity(factor: Double, ClosedRange<Double>)
    case day
    case code([SheetCode])
}

extension SheetType {
    /// A value as people read it.
    package func words(_ value: String) -> Localized {
        guard case .code(let codes) = self, let code = codes.first(where: { $0.value == value }) else {
            return Localized(value, value)
        }
        return code.name
    }
}

/// One answer of a code list.
package struct SheetCode: Sendable {
    package let value: String
    package let name: Localized
    package let synonyms: [String]
    /// All that mean it, in the form in which answers are compared.
    fileprivate let spellings: [String]

    package init(_ value: String, _ name: Localized, synonyms: [String] = []) {
        (self.value, self.name, self.synonyms) = (value, name, synonyms)
        spellings = ([value, name.zh, name.en] + synonyms).map(SheetColumn.plain)
    }
}

/// Reads one cell: its value in one fixed spelling, or why it cannot be taken and how to mend it.
package enum SheetCell: Hashable, Sendable {
    case value(String), flaw(Localized)

    package static func read(_ text: String, _ type: SheetType) -> SheetCell {
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || isBlank($0) }) else {
            return .flaw(Localized("含有看不见的控制字符，请删去", "holds an invisible control character; delete it"))
        }
        switch type {
        case .text(let longest): return readText(text, longest)
        case .reference: return readText(text, 64)
        case .id: return readID(text)
        case .integer(let range): return readInteger(text, range)
        case .decimal(let range): return readDecimal(text, range).map(spelt)
        case .quantity(let factor, let range): return readDecimal(text, range).map { spelt(($0 * factor).rounded()) }
        case .day: return readDay(text)
        case .code(let codes): return readCode(text, codes)
        }
    }

    /// Full-width letters, digits and signs as their plain forms.
    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar  // every other sign has no second form
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" || scalar == "\n" || scalar == "\r" }

    private static func readText(_ text: String, _ longest: Int) -> SheetCell {
        guard text.utf16.count > longest else { return .value(text) }
        return .flaw(Localized("超过 \(longest) 个字符，请缩短", "is longer than \(longest) characters; shorten it"))
    }

    private static func readID(_ text: String) -> SheetCell {
        guard ID<SiteSubject>(text) == nil else { return .value(text) }
        return .flaw(
            Localized("只能用字母、数字和 . _ -，最多 64 位", "may hold letters, digits and . _ - only, at most 64 of them"))
    }

    private static func readCode(_ text: String, _ codes: [SheetCode]) -> SheetCell {
        let plain = SheetColumn.plain(text)
        if let code = codes.first(where: { $0.spellings.contains(plain) }) { return .value(code.value) }
        let shown = text.prefix(40)
        return .flaw(
            Localized(
                "没有“\(shown)”这个选项；可用：\(codes.prefix(16).map(\.name.zh).joined(separator: "、"))",
                "\"\(shown)\" is no known answer; use one of: \(codes.prefix(16).map(\.name.en).joined(separator: ", "))"
            ))
    }
}
