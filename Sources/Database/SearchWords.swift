/// Texts split for search: each Chinese character together with the one after it, letters and digits of ASCII together,
/// in small letters.
///
/// Both engines then find a two-character Chinese word as one word of theirs, and any longer run as a phrase:
/// `"1203综采面CH4超限"` becomes `"1203 综采 采面 面 ch4 超限 限"`.
package enum SearchWords {
    /// More than anybody types; a longer question is cut.
    package static let mostTerms = 8
    /// A shorter beginning of a word would find half of everything.
    private static let shortestBeginning = 2

    package static func split(_ text: String) -> String { tokens(text).map(\.text).joined(separator: " ") }

    /// What a person typed, as phrases of which all must be found: `"瓦斯 1203"` asks for two.
    package static func terms(_ question: String) -> [SearchTerm] {
        question.split(whereSeparator: \.isWhitespace).prefix(mostTerms).compactMap { term(String($0)) }
    }

    /// One run of what was typed. Its last word may go on: a character alone begins a pair, a Latin word may be half typed.
    private static func term(_ typed: String) -> SearchTerm? {
        var tokens = tokens(typed)
        guard let last = tokens.last else { return nil }
        if last.isAlone, tokens.count > 1, tokens[tokens.count - 2].isPair { tokens.removeLast() }
        let isPair = tokens.last?.isPair ?? false
        let isLong = last.isAlone || last.text.utf8.count >= shortestBeginning
        return SearchTerm(words: tokens.map(\.text), isOpen: !isPair && isLong)
    }

    private struct Token {
        var text: String
        /// Two characters that stand side by side, or the last one of its run.
        var isPair = false
        var isAlone = false
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var isInWord = false
        for scalar in text.unicodeScalars {
            let narrow = narrowed(scalar)
            guard isFound(narrow) else {
                isInWord = false
                if tokens.last?.isAlone ?? false, tokens.last?.text != "" { tokens.append(Token(text: "")) }
                continue
            }
            let letters = letters(narrow)
            if narrow.isASCII {
                if isInWord { tokens[tokens.count - 1].text += letters } else { tokens.append(Token(text: letters)) }
            } else {
                pair(&tokens, with: letters)
                tokens.append(Token(text: letters, isAlone: true))
            }
            isInWord = narrow.isASCII
        }
        return tokens.filter { !$0.text.isEmpty }
    }

    /// The character before takes this one to itself.
    private static func pair(_ tokens: inout [Token], with letters: String) {
        guard let last = tokens.last, last.isAlone else { return }
        tokens[tokens.count - 1] = Token(text: last.text + letters, isPair: true)
    }

    private static func isFound(_ scalar: Unicode.Scalar) -> Bool {
        isIdeograph(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The common Chinese characters, which need not be looked up.
    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

    private static func letters(_ scalar: Unicode.Scalar) -> String {
        if isIdeograph(scalar) || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { return String(scalar) }
        return scalar.properties.lowercaseMapping
    }

    /// Full-width letters and digits, as Chinese keyboards write them, are the narrow ones.
    static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
