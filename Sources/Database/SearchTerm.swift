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

/// Dangers of one place that hold any of some words: `"a" AND ("b" OR "c")`.
package struct SearchAny: Sendable {
    let mark: String
    let words: [String]

    /// Words hold letters and digits only, as `SearchWords.split` gives them; at least one is asked for.
    package init(mark: String, words: [String]) { (self.mark, self.words) = (mark, words) }

    var match: String { "\"\(mark)\" AND (\(words.map { "\"\($0)\"" }.joined(separator: " OR ")))" }
    var query: String { "'\(mark)' & (\(words.map { "'\($0)'" }.joined(separator: " | ")))" }
}
