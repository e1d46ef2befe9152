import Kernel

/// A result on one line, as phones send a whole round: `12 ok`, `13 not-applicable 停用封存`,
/// `14 found at=1795478400000 scanned cause=machine mark=monitoring@2026-07-01:3- 传感器被粉尘覆盖`,
/// `15 ok answer=in-force+ answer=revised:2026-03-01 answer=person:17+ answer=record:203+`.
extension CheckResult {
    package init?(line: String) {
        var words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
        guard words.count >= 2, let number = Int(words[0]), number > 0, let outcome = Outcome(rawValue: words[1]) else {
            return nil
        }
        var (rest, seen, scanned, cause): (String, Instant?, Bool, Finding.Cause?) = (
            words.count > 2 ? words[2] : "", nil, false, nil
        )
        var (marks, answers): ([CheckMark], [String]) = ([], [])
        while !rest.isEmpty {
            words = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
            guard let word = words.first else { break }
            if word.hasPrefix("at="), let at = Int64(word.dropFirst(3)), (0...4_102_444_800_000).contains(at) {
                seen = Instant(milliseconds: at)
            } else if word == "scanned" {
                scanned = true
            } else if word.hasPrefix("cause="), let known = Finding.Cause(rawValue: String(word.dropFirst(6))) {
                cause = known
            } else if word.hasPrefix("mark="), marks.count < Self.mostMarks,
                let mark = CheckMark(String(word.dropFirst(5)))
            {
                marks.append(mark)
            } else if word.hasPrefix("answer="), answers.count < Self.mostMarks {
                answers.append(String(word.dropFirst(7)))
            } else {
                break
            }
            rest = words.count > 1 ? words[1] : ""
        }
        let rule = answers.isEmpty ? nil : RuleCheck(words: answers)
        guard answers.isEmpty || rule != nil else { return nil }
        self.init(
            number: number, outcome: outcome, note: rest.isBlank ? nil : rest, seenAt: seen, isScanned: scanned,
            cause: cause, marks: marks, rule: rule)
    }
}
