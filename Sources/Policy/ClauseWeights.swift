import Foundation
import Kernel

/// How much a mark says: one that few clauses use says more (its inverse document frequency over the list).
struct ClauseWeights {
    private let marks: [ClausePattern.Mark: Int]
    private let pairs: [String: Int]
    private let count: Int
    /// A number says about as much as a word of a tenth of the clauses.
    private static let number = 2.0

    init(_ list: ClauseList, _ language: Language) {
        var (marks, pairs): ([ClausePattern.Mark: Int], [String: Int]) = ([:], [:])
        for clause in list.clauses {
            let own = clause.patterns[language, default: []].flatMap { $0.parts.flatMap(\.self) }
            for mark in Set(own) { marks[mark, default: 0] += 1 }
            for pair in ClauseText(clause.gist(language)).pairs { pairs[pair, default: 0] += 1 }
        }
        (self.marks, self.pairs, count) = (marks, pairs, list.clauses.count)
    }

    func of(_ mark: ClausePattern.Mark) -> Double {
        if case .number = mark { return Self.number }
        return log(1 + Double(count) / Double(marks[mark] ?? 1))
    }

    func of(_ pair: String) -> Double { log(1 + Double(count) / Double(pairs[pair] ?? 1)) }
}
