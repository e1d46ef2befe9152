package import Kernel

/// A day of a mine, closed: which records were its, and what was due on it and not done. It proves absence: what is not in
/// the range was not written on that day.
package struct DaySeal: Codable, Hashable, Sendable {
    /// The word before the slash of its subject: `day/<mine>/<day>`.
    package static let kind = "day"

    package let site: SiteID
    package let day: Day
    /// By their numbers in the mine's chain; `last` is `first - 1` when there were none.
    package let first: Int
    package let last: Int
    /// Without the seals that stand in the range.
    package let count: Int
    package let isLate: Bool
    package let duties: [DayDuty]

    package init(site: SiteID, day: Day, first: Int, last: Int, count: Int, isLate: Bool, duties: [DayDuty]) {
        (self.site, self.day, self.first, self.last, self.count) = (site, day, first, last, count)
        (self.isLate, self.duties) = (isLate, duties)
    }

    package var id: String { "\(site)/\(day)" }
    package var due: Int { duties.reduce(0) { $0 + $1.due } }
    package var unmet: Int { duties.reduce(0) { $0 + $1.unmet } }
}

/// When days are sealed.
package enum DaySealing {
    /// What was begun before midnight, such as a signature that an authenticator was asked for, is let in first.
    package static let graceSeconds = 600
    /// Who seals later than this after the day says so.
    package static let lateAfterSeconds = 3600

    /// The newest day that may be sealed now.
    package static func newest(at now: Instant, _ zone: Zone) -> Day {
        zone.day(of: now.adding(seconds: -graceSeconds)).adding(days: -1)
    }

    package static func isLate(_ day: Day, at now: Instant, _ zone: Zone) -> Bool {
        now >= zone.start(of: day.adding(days: 1)).adding(seconds: lateAfterSeconds)
    }
}
