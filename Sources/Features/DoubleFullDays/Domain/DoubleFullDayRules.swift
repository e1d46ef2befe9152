package import Kernel
package import Policy

/// The numbers of the campaign in force on a day.
package struct DoubleFullDayRules: Hashable, Sendable {
    package let dayOfMonth: Int
    /// More than this no one person is given.
    package let mostInRound: Int
    /// Two places looked at more quickly than this are asked about.
    package let secondsBetweenPlaces: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        dayOfMonth = try book.value("double-full-day.day-of-month", on: day)
        mostInRound = try book.value("double-full-day.most-items-in-round", on: day)
        secondsBetweenPlaces = try book.value("double-full-day.seconds-between-places", on: day)
    }

    package init(dayOfMonth: Int, mostInRound: Int, secondsBetweenPlaces: Int) {
        (self.dayOfMonth, self.mostInRound) = (dayOfMonth, mostInRound)
        self.secondsBetweenPlaces = secondsBetweenPlaces
    }

    /// The day that the rule names in a month.
    package func planned(in month: CampaignMonth) -> Day { month.day(dayOfMonth) }
}
