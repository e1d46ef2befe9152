package import Kernel
package import Policy

/// The numbers of the campaign in force on a day.
package struct DoubleFullDayRules: Hashable, Sendable {
    package let dayOfMonth: Int
    /// More than this no one person is given.
    package let mostInRound: Int
    /// Two places looked at more quickly than this are asked about.
    package let secondsBetweenPlaces: Int
    /// So long before its day a campaign opens by itself.
    package let opensDaysBefore: Int

    /// What the product's own checklists are read from.
    package let book: RuleBook

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        dayOfMonth = try book.value("double-full-day.day-of-month", on: day)
        mostInRound = try book.value("double-full-day.most-items-in-round", on: day)
        secondsBetweenPlaces = try book.value("double-full-day.seconds-between-places", on: day)
        opensDaysBefore = try book.value("double-full-day.opens-days-before", on: day)
        self.book = book
    }

    package init(
        dayOfMonth: Int, mostInRound: Int, secondsBetweenPlaces: Int, opensDaysBefore: Int, book: RuleBook = RuleBook()
    ) {
        (self.dayOfMonth, self.mostInRound) = (dayOfMonth, mostInRound)
        (self.secondsBetweenPlaces, self.opensDaysBefore) = (secondsBetweenPlaces, opensDaysBefore)
        self.book = book
    }

    /// The month whose campaign is to be open on a day: from some days before its day to the month's end, whoever slept.
    package func month(toOpenOn day: Day) -> CampaignMonth? {
        let soon = CampaignMonth(of: day.adding(days: opensDaysBefore))
        for month in [soon, CampaignMonth(of: day)]
        where planned(in: month).adding(days: -opensDaysBefore) <= day && day <= month.last {
            return month
        }
        return nil
    }

    /// The day that the rule names in a month.
    package func planned(in month: CampaignMonth) -> Day { month.day(dayOfMonth) }
}
