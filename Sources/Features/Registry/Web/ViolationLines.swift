import Domain
import Kernel

/// The violations of a post as lines of a text box: type, what, clause, set apart by bars; a star marks a serious one.
enum ViolationLines {
    static func text(_ violations: [Post.Violation]) -> String {
        violations.map { violation in
            let cells = [
                RegistryValueTexts.value("type", violation.type.rawValue).zh + (violation.isSerious ? "*" : ""),
                violation.what,
            ]
            return (cells + [violation.clause].compactMap(\.self)).joined(separator: " | ")
        }.joined(separator: "\n")
    }

    static func read(_ text: String) throws -> [Post.Violation] {
        try text.split(whereSeparator: \.isNewline).filter { !String($0).isBlankAnswer }.enumerated().map {
            index, line in
            let cells = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            let word = String((cells.first ?? "").filter { $0 != "*" })
            guard cells.count >= 2, let type = type(word), !cells[1].isEmpty else {
                throw Flaw(
                    "violations", "第 \(index + 1) 行应为“违章指挥 | 内容 | 条款”（或违章作业、违反劳动纪律）。",
                    "Line \(index + 1) must read “by command | what | clause” (or by operation, against discipline).")
            }
            let clause = cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil
            return Post.Violation(type: type, what: cells[1], clause: clause, isSerious: cells[0].contains("*"))
        }
    }

    private static func type(_ word: String) -> Post.ViolationType? {
        Post.ViolationType.allCases.first { type in
            let words = RegistryValueTexts.value("type", type.rawValue)
            return [type.rawValue, words.zh, words.en].contains(word)
        }
    }
}
