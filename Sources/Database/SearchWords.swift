/// Texts split for search: every Chinese character by itself, letters and digits of ASCII together, in small letters.
///
/// Both engines then find any run of characters as a phrase of words, two-character Chinese words too:
/// `"1203综采面CH4超限"` becomes `"1203 综 采 面 ch4 超 限"`.
package enum SearchWords {
    /// More than anybody types; a longer question is cut.
    package static let mostTerms = 8

    package static func split(_ text: String) -> String {
        var words = ""
        var isInWord = false
        for scalar in text.unicodeScalars {
            let narrow = narrowed(scalar)
            guard narrow.properties.isAlphabetic || narrow.properties.numericType != nil else {
                isInWord = false; continue
            }
            if !words.isEmpty, !(isInWord && narrow.isASCII) { words.unicodeScalars.append(" ") }
            words += narrow.properties.lowercaseMapping
            isInWord = narrow.isASCII
        }
        return words
    }

    /// What a person typed, as phrases of which all must be found: `"瓦斯 1203"` asks for two.
    package static func terms(_ question: String) -> [String] {
        question.split(whereSeparator: \.isWhitespace).prefix(mostTerms).map { split(String($0)) }.filter {
            !$0.isEmpty
        }
    }

    /// Full-width letters and digits, as Chinese keyboards write them, are the narrow ones.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
