package import Kernel

/// A text as clauses are compared with it: small letters, narrow digits, its numbers with what follows them.
package struct ClauseText: Sendable {
    let plain: String
    package let language: Language
    /// Pairs of Chinese characters, and words of Latin letters.
    package let pairs: Set<String>
    private let numbers: [(value: Double, rest: Substring)]

    package var isEmpty: Bool { pairs.isEmpty }

    package init(_ text: String) {
        let narrow = String(String.UnicodeScalarView(text.unicodeScalars.map(Self.narrowed))).lowercased()
        plain = narrow
        let isChinese = narrow.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        language = isChinese ? .chinese : .english
        pairs = Self.pairs(narrow, isChinese: isChinese)
        numbers = Self.numbers(narrow)
    }

    /// The words of the text that a mark stands for; in English a word is looked for at the beginning of words.
    func finds(_ mark: ClausePattern.Mark) -> String? {
        switch mark {
        case .word(let word):
            language == .chinese ? (plain.contains(word) ? word : nil) : finds(beginning: word)
        case .number(let comparison, let value, let unit):
            numbers.first { comparison.holds($0.value, value) && Self.begins($0.rest, with: unit) }
                .map { Self.written($0.value) + unit }
        }
    }

    private func finds(beginning word: String) -> String? {
        var rest = plain[...]
        while let range = rest.firstRange(of: word) {
            let before = range.lowerBound == plain.startIndex ? nil : plain[plain.index(before: range.lowerBound)]
            if before.map({ !$0.isLetter }) ?? true { return word }
            rest = rest[range.upperBound...]
        }
        return nil
    }

    private static func begins(_ rest: Substring, with unit: String) -> Bool {
        let rest = rest.drop { $0 == " " || $0 == "-" }
        let names = units.first { $0.contains(unit) } ?? [unit]
        return names.contains { rest.hasPrefix($0) }
    }

    private static let units: [[String]] = [
        ["%", "percent", "per cent"], ["米", "m", "metre"], ["分钟", "min"], ["毫米", "mm"], ["mpa", "兆帕"],
        ["倍", "times", "x"],
    ]

    private static func written(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1_000_000 ? String(Int(value)) : String(value)
    }

    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }

    private static func pairs(_ text: String, isChinese: Bool) -> Set<String> {
        guard isChinese else {
            return Set(text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map(String.init))
        }
        let letters = text.filter { $0.isLetter || $0.isNumber }
        return Set(zip(letters, letters.dropFirst()).map { "\($0)\($1)" })
    }

    private static func numbers(_ text: String) -> [(value: Double, rest: Substring)] {
        var (numbers, rest): ([(value: Double, rest: Substring)], Substring) = ([], text[...])
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            let digits = rest[start...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            if let value = Double(digits) { numbers.append((value, text[digits.endIndex...])) }
            rest = text[digits.endIndex...]
        }
        return numbers
    }
}
