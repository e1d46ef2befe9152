package import Kernel

/// What an enterprise says of a line, seen from one mine.
package struct KeptLine: Sendable {
    package let line: ChecklistLine
    package let keeper: String
    /// Whether a company says it of all its mines.
    package let isFromAbove: Bool

    package init(line: ChecklistLine, keeper: String, isFromAbove: Bool) {
        (self.line, self.keeper, self.isFromAbove) = (line, keeper, isFromAbove)
    }
}

extension SiteChecklist {
    /// The lists of a day: what is supplied, with what the enterprise says of it, the outermost keeper first; what a company
    /// has decided on a supplied line holds at its mines. `kept` are all lines that began by that day, ended ones too.
    package static func merged(_ supplied: [SiteChecklist], with kept: [KeptLine], on day: Day) -> [SiteChecklist] {
        let (lists, said) = (
            Dictionary(supplied.map { ($0.about, $0) }) { first, _ in first },
            Dictionary(grouping: kept, by: \.line.about)
        )
        return abouts.compactMap { about in
            let (list, kept) = (lists[about], said[about] ?? [])
            return kept.isEmpty ? list : merged(list, with: kept, about: about, on: day)
        }
    }

    private static func merged(_ list: SiteChecklist?, with kept: [KeptLine], about: String, on day: Day)
        -> SiteChecklist?
    {
        // A company keeps lists for many kinds of mines: its own lines join the lists that a mine has.
        let counted = kept.filter { list != nil || !$0.isFromAbove }
        let now = counted.filter { $0.line.holds(on: day) }
        let lines = (list?.lines ?? []).map { line in
            now.first { $0.line.supplied == line.what.zh }.map { Line($0, for: line) } ?? line
        }
        let taken = Set(lines.map(\.key))
        let own = now.filter { !taken.contains($0.line.id.text) && !$0.line.isLeftOut && !isDecided($0, lines) }
            .map { Line($0, for: nil) }
        let all = lines + own
        guard list != nil || !all.isEmpty else { return nil }
        let days = counted.flatMap { kept in [kept.line.from, kept.line.until?.adding(days: 1)] }.compactMap(\.self)
        let version = (days.filter { $0 <= day } + [list?.version].compactMap(\.self)).max() ?? day
        return SiteChecklist(
            name: list?.name ?? about, about: about, version: version, document: list?.document ?? "",
            isLocal: list?.isLocal ?? true,
            lines: all.filter { $0.leftOut == nil } + all.filter { $0.leftOut != nil })
    }

    /// Whether somebody above has decided on the same supplied line.
    private static func isDecided(_ kept: KeptLine, _ lines: [Line]) -> Bool {
        guard let supplied = kept.line.supplied else { return false }
        return lines.contains { ($0.instead?.zh ?? $0.what.zh) == supplied && $0.keeper != nil }
    }
}

extension SiteChecklist.Line {
    fileprivate init(_ kept: KeptLine, for supplied: SiteChecklist.Line?) {
        let line = kept.line
        if line.isLeftOut, let supplied {
            self.init(
                key: line.id.text, what: supplied.what, document: supplied.document, article: supplied.article)
            leftOut = line.because
        } else {
            self.init(key: line.id.text, line.wording)
            instead = supplied?.what
        }
        (organisation, keeper) = (line.organisation, kept.keeper)
    }
}
