/// What was drawn for the management rules of a campaign, as its ledger tells it.
package struct RuleDraws: Codable, Hashable, Sendable {
    /// The hash of the campaign's opening as the published ledger names it.
    package let seed: String
    /// From which records of the mine's chain, as `NumberRanges`.
    package let records: String
    /// Lines of `RuleDraw`.
    package let lines: [String]

    /// A payload with more lines would be slow to read.
    private static let linesInPayload = 500

    /// `bound` says by item whom the rule binds.
    package static func drawn(
        _ bound: [(item: Int, people: NumberRanges)], seed: String, records: NumberRanges, digest: (String) -> String
    ) -> [RuleDraws] {
        let lines = bound.map { entry in
            RuleDraw.drawn(for: entry.item, seed: seed, bound: entry.people, records: records, digest: digest).line
        }
        return stride(from: 0, to: lines.count, by: linesInPayload).map { start in
            RuleDraws(
                seed: seed, records: records.text,
                lines: Array(lines[start..<min(start + linesInPayload, lines.count)]))
        }
    }

    package var draws: [RuleDraw] { lines.compactMap(RuleDraw.init(line:)) }
}
