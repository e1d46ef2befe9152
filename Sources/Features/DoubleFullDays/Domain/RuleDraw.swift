/// Whom of those a management rule binds, and which of the mine's records, the house drew to check the rule by.
package struct RuleDraw: Hashable, Sendable {
    /// The number of the item.
    package let item: Int
    /// Whom the rule binds, by their numbers on the roll.
    package let bound: NumberRanges
    /// Numbers on the roll, in the order in which they were drawn.
    package let people: [Int]
    /// Numbers of records in the mine's chain of the ledger, in the order in which they were drawn.
    package let records: [Int]

    /// As many of each, where there are as many.
    package static let most = 3

    package init(item: Int, bound: NumberRanges, people: [Int], records: [Int]) {
        (self.item, self.bound, self.people, self.records) = (item, bound, people, records)
    }

    /// Draws from those whom the rule binds and from the records; `digest` is the hex of SHA-256.
    package static func drawn(
        for item: Int, seed: String, bound: NumberRanges, records: NumberRanges, digest: (String) -> String
    ) -> RuleDraw {
        RuleDraw(
            item: item, bound: bound, people: Lot(seed: seed, item: item, urn: .people).drawn(from: bound, digest),
            records: Lot(seed: seed, item: item, urn: .records).drawn(from: records, digest))
    }
}

/// A draw in the payload that records it is one line with tabs.
extension RuleDraw {
    package var line: String {
        [String(item), bound.text, Self.words(people), Self.words(records)].joined(separator: "\t")
    }

    package init?(line: String) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 4, let item = Int(cells[0]), let bound = NumberRanges(text: cells[1]) else { return nil }
        self.init(item: item, bound: bound, people: Self.numbers(cells[2]), records: Self.numbers(cells[3]))
    }

    package static func words(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

    package static func numbers(_ words: String) -> [Int] { words.split(separator: " ").compactMap { Int($0) } }
}
