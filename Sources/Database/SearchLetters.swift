/// How what was asked for is marked in a text, letter by letter.
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

    /// A word that no text holds, for what an index must know beside the text: it begins with a character of private use.
    package static func mark(_ text: String) -> String {
        "\u{E000}" + text.utf8.map { String($0, radix: 16) }.joined()
    }

    private static func isFound(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}
