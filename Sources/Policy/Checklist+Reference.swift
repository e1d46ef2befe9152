package import Kernel

// A supplied line is named by its list's name, the first day of the version, and its number: `coal-ug.mining.2026-07-01.3`.
extension Checklist {
    package func reference(to number: Int) -> String { "\(name).\(term.from.text).\(number)" }
}

extension RuleBook {
    /// The supplied line of a reference, with its list.
    package func line(_ reference: String) -> (list: Checklist, line: Checklist.Line)? {
        let parts = reference.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2, let number = Int(parts[parts.count - 1]), let from = Day(String(parts[parts.count - 2]))
        else { return nil }
        let name = parts.dropLast(2).joined(separator: ".")
        let list = everyChecklist.first { $0.name == name && $0.term.from == from }
        guard let list, list.lines.indices.contains(number - 1) else { return nil }
        return (list, list.lines[number - 1])
    }

    /// The supplied line of these words in any list of a system or kind that is in force on the day.
    package func line(about: String, reading words: String, on day: Day) -> Checklist.Line? {
        everyChecklist.lazy.filter { $0.about == about && $0.term.contains(day) }.flatMap(\.lines).first {
            $0.what.zh == words
        }
    }
}
