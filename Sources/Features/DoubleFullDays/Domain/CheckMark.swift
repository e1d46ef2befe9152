package import Kernel

/// What somebody said of one line of a checklist, in the version that was shown: `mining@2026-07-01:3+`.
package struct CheckMark: Codable, Hashable, Sendable {
    /// The system or kind that the list is about.
    package let about: String
    package let version: Day
    /// From 1, as shown.
    package let line: Int
    package let isGood: Bool

    /// Longer lists and names are none of ours.
    private static let longestAbout = 40
    private static let mostLines = 99

    package init(about: String, version: Day, line: Int, isGood: Bool) {
        (self.about, self.version, self.line, self.isGood) = (about, version, line, isGood)
    }

    package init?(_ text: String) {
        guard let at = text.firstIndex(of: "@"), let colon = text.lastIndex(of: ":"), at < colon,
            let sign = text.last, sign == "+" || sign == "-"
        else { return nil }
        let (about, version) = (text[..<at], text[text.index(after: at)..<colon])
        guard (1...Self.longestAbout).contains(about.utf8.count), let day = Day(String(version)),
            about.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x40 && $0 < 0x7F }),
            let line = Int(text[text.index(after: colon)...].dropLast()), (1...Self.mostLines).contains(line)
        else { return nil }
        self.init(about: String(about), version: day, line: line, isGood: sign == "+")
        guard self.text == text else { return nil }
    }

    package var text: String { "\(about)@\(version.text):\(line)\(isGood ? "+" : "-")" }
}

extension [CheckMark] {
    /// One word a line of each list, in their order: where both were ticked, it is not in order.
    package var settled: [CheckMark] {
        let bad = Set(filter { !$0.isGood })
        let good = filter { mark in
            mark.isGood
                && !bad.contains(CheckMark(about: mark.about, version: mark.version, line: mark.line, isGood: false))
        }
        return (Set(good).union(bad)).sorted { ($0.about, $0.version, $0.line) < ($1.about, $1.version, $1.line) }
    }

    package var text: String { map(\.text).joined(separator: " ") }

    package init(text: String) { self = text.split(separator: " ").compactMap { CheckMark(String($0)) } }
}
