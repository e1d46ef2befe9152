extension ClausePattern {
    /// Reads `瓦斯|甲烷 + ≥1.0% + 继续`; a word of `synonyms` stands for all of its kind. `nil` when a part is empty.
    package init?(_ text: String, synonyms: [String: [String]]) {
        let parts = text.split(separator: " + ", omittingEmptySubsequences: false).map { part in
            part.split(separator: "|").flatMap { word -> [Mark] in
                let word = String(word).lowercased()
                guard let mark = Mark(number: word) else {
                    return ([word] + (synonyms[word] ?? [])).map { .word($0.lowercased()) }
                }
                return [mark]
            }
        }
        guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(parts)
    }
}

extension ClausePattern.Mark {
    /// `≥1.0%`, `<20米`
    fileprivate init?(number text: String) {
        guard let first = text.first, let comparison = ClausePattern.Comparison(rawValue: first) else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = Double(digits) else { return nil }
        self = .number(comparison, value, unit: String(text.dropFirst(1 + digits.count)))
    }
}
