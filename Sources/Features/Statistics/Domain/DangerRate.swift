/// A share of some dangers: so many of so many.
package struct DangerRate: Hashable, Sendable {
    package let part: Int
    package let whole: Int

    package init(_ part: Int, of whole: Int) { (self.part, self.whole) = (part, whole) }

    /// Below this many cases one more or less moves a share by ten per cent: it is shown, and said to be small.
    package static let smallest = 10

    /// 0 to 100; `nil` when there is no case.
    package var percent: Double? { whole > 0 ? Double(part) * 100 / Double(whole) : nil }
    package var isSmall: Bool { whole > 0 && whole < Self.smallest }
}

/// The rates of the statistics, each from kept figures of the dangers found in the period.
extension DangerFigures {
    /// Closed, of those found.
    package var closure: DangerRate { DangerRate(self[.closed], of: self[.found]) }
    /// Mended by the deadline in force, of those mended and accepted that had a deadline.
    package var punctuality: DangerRate { DangerRate(self[.onTime], of: self[.onTime] + self[.late]) }
    /// Came back, of those found.
    package var recurrence: DangerRate { DangerRate(self[.recurrent], of: self[.found]) }
    /// Found by the mine itself, of those found.
    package var ownShare: DangerRate { DangerRate(self[.ownFound], of: self[.found]) }
    /// With a granted extension, of those found.
    package var extensionShare: DangerRate { DangerRate(self[.extended], of: self[.found]) }

    /// Hours from the report of a correction to its acceptance, on average; `nil` when none was accepted.
    package var verificationHours: Double? {
        self[.verified] > 0 ? Double(self[.verifiedMinutes]) / Double(self[.verified]) / 60 : nil
    }
}
