import Foundation

/// How alike some texts are to one that is being written: the weight of the words that both have, as a share of the
/// geometric mean of their own weights.
package struct Resemblance {
    package struct Likeness: Sendable {
        package let index: Int
        package let percent: Int
        package let words: [String]
    }

    private let asked: Set<String>
    private let texts: [Set<String>]
    private let counts: [String: Int]

    package init(_ asked: Set<String>, _ texts: [Set<String>]) {
        (self.asked, self.texts) = (asked, texts)
        counts = texts.reduce(into: [:]) { counts, text in for word in text { counts[word, default: 0] += 1 } }
    }

    /// Those at least so alike, the likest first; a word that few of the texts have weighs more.
    package func likest(_ leastPercent: Int) -> [Likeness] {
        texts.enumerated().compactMap { index, text in
            let shared = asked.intersection(text)
            let all = (weight(asked) * weight(text)).squareRoot()
            guard all > 0 else { return nil }
            let percent = Int((weight(shared) / all * 100).rounded())
            return percent >= leastPercent ? Likeness(index: index, percent: percent, words: shared.sorted()) : nil
        }.sorted { ($1.percent, $0.index) < ($0.percent, $1.index) }
    }

    private func weight(_ words: Set<String>) -> Double {
        words.reduce(0) { $0 + log(1 + Double(texts.count + 1) / Double((counts[$1] ?? 0) + 1)) }
    }
}
