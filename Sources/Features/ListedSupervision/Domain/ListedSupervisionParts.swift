package import Kernel

extension ListedSupervision {
    package struct Proposal: Codable, Hashable, Sendable {
        package let level: Role
        package let reason: String
        package let by: PersonID
        package let at: Instant

        package init(level: Role, reason: String, by: PersonID, at: Instant) {
            (self.level, self.reason, self.by, self.at) = (level, reason, by, at)
        }
    }

    /// What the notice of a listing states.
    package struct Notice: Codable, Hashable, Sendable {
        package let number: String
        package let level: Role
        /// The unit that supervises, and its person.
        package let unit: String
        package let person: String
        package let deadline: Day
        package let acceptanceUnit: String
        /// What the public reads: no person, no inner detail.
        package let publicText: String
        package let by: PersonID
        package let at: Instant
    }

    package struct Plan: Codable, Hashable, Sendable {
        package let text: String
        package let by: PersonID
        package let at: Instant
        package var returned: String?
        package var approvedBy: PersonID?
        package var approvedAt: Instant?

        mutating func approve(by person: PersonID, at instant: Instant) {
            (approvedBy, approvedAt, returned) = (person, instant, nil)
        }
    }

    package struct Progress: Codable, Hashable, Sendable {
        package let text: String
        package let percent: Int
        package let by: PersonID
        package let at: Instant
    }

    /// A quarter's report, signed by the mine's manager.
    package struct QuarterReport: Codable, Hashable, Sendable {
        package let quarter: Quarter
        package let text: String
        package let signedBy: PersonID
        package let at: Instant
    }

    package struct Raise: Codable, Hashable, Sendable {
        package let from: Role
        package let to: Role
        package let reason: String
        package let by: PersonID
        package let at: Instant
    }

    package struct Acceptance: Codable, Hashable, Sendable {
        package let isPassed: Bool
        package let opinion: String
        package let by: PersonID
        package let at: Instant
    }
}

/// `2026Q3`: the quarter of a year.
package struct Quarter: Codable, Hashable, Sendable, Comparable {
    package let year: Int
    package let number: Int

    package init(of day: Day) { (year, number) = (day.year, (day.month + 2) / 3) }

    package init?(_ text: String) {
        let parts = text.split(separator: "Q", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Int(parts[0]), (2000...9999).contains(year), let number = Int(parts[1]),
            (1...4).contains(number)
        else { return nil }
        (self.year, self.number) = (year, number)
        guard self.text == text else { return nil }
    }

    package var text: String { "\(year)Q\(number)" }
    package static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
    package var next: Quarter { Quarter(year: number == 4 ? year + 1 : year, number: number % 4 + 1) }

    /// The day after the quarter.
    package var end: Day? { Day(year: next.year, month: next.number * 3 - 2, day: 1) }

    private init(year: Int, number: Int) { (self.year, self.number) = (year, number) }
}
