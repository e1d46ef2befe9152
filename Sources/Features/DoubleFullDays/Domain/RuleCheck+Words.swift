import Kernel

/// Answers as forms and programs send them, each a word that may be followed by a remark: `in-force+`, `revised:2026-03-01`,
/// `person:17-`, `record:203?`. What begins with none of these words is a remark to the answer before it.
extension RuleCheck {
    private enum About: Hashable { case inForce, revised, person(Int), record(Int) }

    /// `nil` when some answer cannot be read.
    package init?(words: [String]) {
        var (verdicts, notes, about): ([About: Verdict], [About: String], About?) = ([:], [:], nil)
        for text in words where !text.isBlank {
            let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
            var remark: String? = text
            if let first = parts.first, let (said, verdict, value) = Self.read(first) {
                about = said
                // Where both were ticked, it is not good.
                if let verdict { verdicts[said] = verdicts[said] == .bad ? .bad : verdict }
                remark = parts.count > 1 ? parts[1] : value
            }
            guard let remark else { continue }
            guard let about, about != .inForce, remark.utf16.count <= Self.longestNote else { return nil }
            notes[about] = remark
        }
        let days = notes[.revised].map { Day($0) }
        if case .some(nil) = days { return nil }
        var (people, records): ([Answer], [Answer]) = ([], [])
        // A remark without an answer says why there is none.
        for key in Set(verdicts.keys).union(notes.keys) {
            let verdict = verdicts[key] ?? .open
            switch key {
            case .person(let number): people.append(.init(number: number, verdict: verdict, note: notes[key]))
            case .record(let number): records.append(.init(number: number, verdict: verdict, note: notes[key]))
            case .inForce, .revised: break
            }
        }
        self.init(
            isInForce: verdicts[.inForce].map { $0 == .good }, revisedOn: days?.flatMap(\.self),
            people: people.sorted { $0.number < $1.number }, records: records.sorted { $0.number < $1.number })
    }

    package static let longestNote = 200

    private static func read(_ word: String) -> (About, Verdict?, value: String?)? {
        let verdict = word.last.flatMap { Verdict(rawValue: String($0)) }
        let key = verdict == nil ? Substring(word) : word.dropLast()
        let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count > 1 ? parts[1] : nil) {
        case ("in-force", nil): return (.inForce, verdict, nil)
        case ("revised", let day): return verdict == nil ? (.revised, nil, day) : nil
        case ("person", let number?): return Int(number).map { (.person($0), verdict, nil) }
        case ("record", let number?): return Int(number).map { (.record($0), verdict, nil) }
        default: return nil  // any other word begins a remark
        }
    }

    /// The same answers as words, without the remarks.
    package var words: [String] {
        let force = isInForce.map { "in-force\($0 ? "+" : "-")" }
        let revised = revisedOn.map { "revised:\($0.text)" }
        return [force, revised].compactMap(\.self) + people.map { "person:\($0.number)\($0.verdict.rawValue)" }
            + records.map { "record:\($0.number)\($0.verdict.rawValue)" }
    }
}
