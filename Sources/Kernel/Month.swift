/// A calendar month, 0001-01 to 9999-12.
package struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Months since year 0.
    private let ordinal: Int

    private init(ordinal: Int) { self.ordinal = ordinal }

    package init(of day: Day) { self.init(ordinal: day.year * 12 + day.month - 1) }

    /// Reads `2026-11` and nothing else.
    package init?(_ text: String) {
        guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
        self.init(of: first)
    }

    package var year: Int { ordinal / 12 }
    package var number: Int { ordinal % 12 + 1 }

    /// `2026-11`
    package var text: String { String(first.text.prefix(7)) }
    package var description: String { text }
    package var first: Day { Day(year: year, month: number, day: 1) ?? Day(daysSinceEpoch: 0) }
    package var last: Day { adding(months: 1).first.adding(days: -1) }

    /// Stays within the calendar.
    package func adding(months: Int) -> Month { Month(ordinal: min(max(ordinal + months, 12), 9999 * 12 + 11)) }
    package func months(until other: Month) -> Int { other.ordinal - ordinal }
    package static func < (a: Month, b: Month) -> Bool { a.ordinal < b.ordinal }

    /// Every month from one to another, both among them.
    package static func all(from: Month, to: Month) -> [Month] {
        from > to ? [] : (from.ordinal...to.ordinal).map(Month.init(ordinal:))
    }
}
