import ArgumentParser
import Foundation
import Kernel
import Policy
import Store

/// How well the clauses are found that a text resembles, on sentences that were labelled by hand.
struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Precision and recall of the offered clauses, on the half that was tuned on and the half that was not.")

    @Argument(help: "The folder Regulations.") var rules: String
    @Argument(help: "The labelled sentences: half, clauses or -, text.") var sentences: String
    @Flag(help: "Print the sentences of the tuned half that went wrong.") var wrong = false

    private struct Sentence { let half: String; let clauses: [String]; let text: String }

    func run() throws {
        let book = try RuleFiles.load(URL(filePath: rules))
        guard let day = Day("2026-11-24"), let list = book.clauses(for: "coal-ug", on: day) else {
            throw ValidationError("there is no list of clauses")
        }
        let (least, most) = (
            try book.value("clause-suggestion.least-resemblance-percent", on: day),
            try book.value("clause-suggestion.most", on: day)
        )
        let all = try String(contentsOfFile: sentences, encoding: .utf8).split(separator: "\n").dropFirst().map {
            line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3 else { throw ValidationError("three cells are needed: \(line)") }
            return Sentence(
                half: cells[0], clauses: cells[1] == "-" ? [] : cells[1].components(separatedBy: ","), text: cells[2])
        }
        var figures: [String: Double] = [:]
        for (half, language) in ["tune", "held"].flatMap({ half in Language.allCases.map { (half, $0) } }) {
            let own = all.filter { $0.half == half && ClauseText($0.text).language == language }
            let found = own.map { list.suggestions(for: $0.text, most: most, leastPercent: least).map(\.clause.code) }
            for (name, figure) in measure(own, found) { figures["\(half)_\(language.rawValue)_\(name)"] = figure }
            if wrong, half == "tune" { tell(own, found) }
        }
        try report(figures)
    }

    /// A sentence without a clause counts against precision when anything is offered.
    private func measure(_ sentences: [Sentence], _ found: [[String]]) -> [String: Double] {
        let pairs = Array(zip(sentences, found))
        let major = pairs.filter { !$0.0.clauses.isEmpty }
        func hits(_ most: Int) -> Double {
            Double(major.count { pair in pair.1.prefix(most).contains(where: pair.0.clauses.contains) })
        }
        let offered = Double(pairs.count { !$0.1.isEmpty })
        let quiet = Double(pairs.count { $0.0.clauses.isEmpty && $0.1.isEmpty })
        return [
            "sentences": Double(pairs.count), "major": Double(major.count),
            "recall_1": hits(1) / Double(max(1, major.count)), "recall_3": hits(3) / Double(max(1, major.count)),
            "precision_1": hits(1) / max(1, offered), "precision_3": hits(3) / max(1, offered),
            "quiet": quiet / Double(max(1, pairs.count - major.count)),
        ]
    }

    private func tell(_ sentences: [Sentence], _ found: [[String]]) {
        for (sentence, found) in zip(sentences, found) {
            let isRight = sentence.clauses.isEmpty ? found.isEmpty : found.first.map(sentence.clauses.contains) ?? false
            if !isRight { print(sentence.clauses.joined(separator: ","), found, sentence.text) }
        }
    }
}
