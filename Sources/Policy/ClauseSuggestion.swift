import Kernel

/// A clause that a text resembles, with the words by which it does: offered, never imposed; a named person decides.
package struct ClauseSuggestion: Hashable, Sendable {
    package let clause: Clause
    /// The words of the text that speak for it.
    package let words: [String]
    /// How much they weigh; rarer words weigh more.
    package let weight: Double
}

extension ClauseList {
    /// At most so many clauses that the text resembles, the likeliest first.
    ///
    /// A pattern fits when all its parts are found, or, from four parts on, all but one that is no number. Where none fits,
    /// a clause is offered whose gist shares at least `leastPercent` of its weighed pairs of characters with the text.
    package func suggestions(for text: String, most: Int, leastPercent: Int) -> [ClauseSuggestion] {
        let text = ClauseText(text)
        guard !text.isEmpty else { return [] }
        let weights = ClauseWeights(self, text.language)
        let fitting = clauses.compactMap { clause in
            clause.patterns[text.language, default: []].compactMap { pattern in
                pattern.fit(text, weights).map { ClauseSuggestion(clause: clause, words: $0.words, weight: $0.weight) }
            }.max { $0.weight < $1.weight }
        }
        let alike = fitting.isEmpty ? clauses.compactMap { $0.likeness(to: text, weights, leastPercent) } : []
        return Array(
            (fitting + alike).sorted { ($1.weight, $0.clause.code) < ($0.weight, $1.clause.code) }.prefix(most))
    }
}

extension ClausePattern {
    /// From so many parts on one may be missing.
    private static let forgiving = 4

    fileprivate func fit(_ text: ClauseText, _ weights: ClauseWeights) -> (words: [String], weight: Double)? {
        var (words, weight, missing): ([String], Double, Int) = ([], 0, 0)
        for part in parts {
            let found = part.compactMap { mark in text.finds(mark).map { (word: $0, weight: weights.of(mark)) } }
                .max { ($0.weight, $0.word.count) < ($1.weight, $1.word.count) }
            if let found {
                words.append(found.word)
                weight += found.weight
            } else {
                guard !part.contains(where: \.isNumber), parts.count >= Self.forgiving else { return nil }
                missing += 1
            }
        }
        guard missing <= 1 else { return nil }
        return (words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, weight)
    }
}

extension ClausePattern.Mark {
    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}

extension Clause {
    fileprivate func likeness(to text: ClauseText, _ weights: ClauseWeights, _ leastPercent: Int) -> ClauseSuggestion? {
        let pairs = ClauseText(gist(text.language)).pairs
        let whole = pairs.reduce(0) { $0 + weights.of($1) }
        let shared = pairs.filter(text.pairs.contains)
        let weight = shared.reduce(0) { $0 + weights.of($1) }
        guard whole > 0, weight * 100 >= whole * Double(leastPercent) else { return nil }
        return ClauseSuggestion(clause: self, words: shared.sorted(), weight: weight)
    }
}
