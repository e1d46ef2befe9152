package import Kernel
package import Policy

/// From when on something is asked about a mine's work on dangers, as the enterprise sets it.
package struct MineDoubtRules: Hashable, Sendable {
    package let monthEndDays: Int
    package let monthEndPercent: Int
    /// Fewer closed in a month say nothing.
    package let monthEndLeast: Int
    package let silentDays: Int
    /// A smaller team may well see nothing.
    package let silentPeople: Int

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        monthEndDays = try book.value("hidden-danger.doubt.month-end-days", on: day)
        monthEndPercent = try book.value("hidden-danger.doubt.month-end-percent", on: day)
        monthEndLeast = try book.value("hidden-danger.doubt.month-end-least", on: day)
        silentDays = try book.value("hidden-danger.doubt.silent-days", on: day)
        silentPeople = try book.value("hidden-danger.doubt.silent-people", on: day)
    }

    /// Whether so many of a month's closures on its last days are asked about.
    package func asks(about late: Int, of closed: Int) -> Bool {
        closed >= monthEndLeast && late * 100 >= closed * monthEndPercent
    }
}
