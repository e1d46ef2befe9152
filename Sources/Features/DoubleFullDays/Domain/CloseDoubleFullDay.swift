package import Kernel

/// The mine's manager closes the campaign with the figures as the house counts them.
package struct CloseDoubleFullDay: Sendable {
    package let conclusion: String
    package let leftBecause: String?

    package init(_ conclusion: String, leftBecause: String? = nil) {
        (self.conclusion, self.leftBecause) = (conclusion, leftBecause)
    }

    /// `unexplained` items were neither looked at nor have a reason of their own.
    package func decide(
        on day: DoubleFullDay, report: CloseOut, flag: RedFlag? = nil, unexplained: Int, in context: Context
    ) throws(Refusal) -> [DoubleFullDayEvent] {
        try day.expectUnderWay()
        guard context.actor.role == .mineManager else { throw .closingNeedsManager }
        guard context.today >= day.heldOn else { throw .closedBeforeTheDay(day.heldOn) }
        let left = try leftBecause.fitting()
        guard unexplained == 0 || left != nil else { throw .leftWithoutReason(unexplained) }
        let figures = DoubleFullDay.Figures(
            items: report.items, people: report.people, found: report.dangers.found)
        return [
            .closed(
                .init(
                    figures: figures, conclusion: try conclusion.stated(), leftBecause: left, by: context.actor.person,
                    at: context.now, report: report, flag: flag))
        ]
    }
}
