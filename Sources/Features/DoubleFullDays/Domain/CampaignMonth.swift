package import Kernel

/// `2026-11`: the month that a Double-Full Day belongs to, whichever day it was held on.
package struct CampaignMonth: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int

    package init(of day: Day) { (year, month) = (day.year, day.month) }

    /// Reads `2026-11` and nothing else.
    package init?(_ text: String) {
        guard let day = Day(text + "-01") else { return nil }
        self.init(of: day)
    }

    package var text: String { String(first.text.prefix(7)) }
    package var first: Day { Day(year: year, month: month, day: 1) ?? Day(daysSinceEpoch: 0) }
    package var last: Day { first.adding(days: 31).first.adding(days: -1) }
    package var previous: CampaignMonth { CampaignMonth(of: first.adding(days: -1)) }
    package static func < (a: CampaignMonth, b: CampaignMonth) -> Bool { a.first < b.first }

    /// The n-th day of the month; in a shorter month its last.
    package func day(_ number: Int) -> Day { min(first.adding(days: max(number, 1) - 1), last) }
}

extension Day {
    fileprivate var first: Day { Day(year: year, month: month, day: 1) ?? self }
}

extension CampaignMonth: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let month = CampaignMonth(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a month: \(text)"))
        }
        self = month
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
