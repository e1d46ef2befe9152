package import Kernel
package import Policy

/// The numbers of the pulse in force on a day.
package struct PulseRules: Hashable, Sendable {
    /// So many days from the day of the campaign on, that day included.
    package let openDays: Int
    package let smallestGroup: Int

    /// A group of one or two would name its people.
    private static let leastGroup = 5

    package init(_ book: RuleBook, on day: Day) throws(Refusal) {
        openDays = max(1, try book.value("pulse.open-days", on: day))
        smallestGroup = max(Self.leastGroup, try book.value("pulse.smallest-group", on: day))
    }

    package init(openDays: Int, smallestGroup: Int) {
        (self.openDays, self.smallestGroup) = (openDays, smallestGroup)
    }
}
