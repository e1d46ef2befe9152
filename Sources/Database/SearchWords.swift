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
            guard narrow.properties.isAlphabetic || narrow.properties.numericType != nil else {
                isInWord = false
                if tokens.last?.isAlone ?? false, tokens.last?.text != "" { tokens.append(Token(text: "")) }
                continue
            }
            let letters = narrow.properties.lowercaseMapping
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

    /// Full-width letters and digits, as Chinese keyboards write them, are the narrow ones.
    static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}

/// Words that stand one after the other; when it is open, the last one may go on.
package struct SearchTerm: Hashable, Sendable {
    package let words: [String]
    package let isOpen: Bool

    package init(words: [String], isOpen: Bool) { (self.words, self.isOpen) = (words, isOpen) }
}

extension [SearchTerm] {
    /// All of them, as FTS5 reads it: `"瓦斯" AND "1203" *`. Words hold letters and digits only.
    var match: String {
        map { "\"\($0.words.joined(separator: " "))\"\($0.isOpen ? " *" : "")" }.joined(separator: " AND ")
    }

    /// All of them, as PostgreSQL reads it: `'瓦斯' & '1203':*`.
    var query: String {
        map { term in
            let words = term.words.enumerated().map { index, word in
                "'\(word)'\(term.isOpen && index == term.words.count - 1 ? ":*" : "")"
            }
            return words.joined(separator: " <-> ")
        }.map { "(\($0))" }.joined(separator: " & ")
    }
}

extension SearchWords {
    /// A letter as it is compared, so that hits can be marked in the text itself: narrow and small.
    package static func plain(_ letter: Character) -> String {
        var plain = ""
        for scalar in letter.unicodeScalars { plain += narrowed(scalar).properties.lowercaseMapping }
        return plain
    }

    /// What a question asks for, letter by letter as it is compared; punctuation at the ends is nothing to find.
    package static func runs(_ question: String) -> [[String]] {
        question.split(whereSeparator: \.isWhitespace).prefix(mostTerms).map { run in
            let letters = Array(run)
            let first = letters.firstIndex(where: isFound) ?? letters.count
            let last = letters.lastIndex(where: isFound) ?? -1
            return first <= last ? letters[first...last].map(plain) : []
        }.filter { !$0.isEmpty }
    }

    private static func isFound(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}
