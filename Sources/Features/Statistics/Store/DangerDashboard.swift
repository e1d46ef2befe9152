package import Database
package import Domain
package import Kernel

/// What who leads looks at first: what is open, what has run out, how the last months went, which mines are worst.
///
/// All of it is read from kept counts, a few rows a mine; no danger is counted.
package struct DangerDashboard: Sendable {
    package struct Mine: Hashable, Sendable {
        package let id: SiteID
        package let name: String
        package let major: Int
        package let overdue: Int
        package let open: Int
    }

    /// What became of the dangers that were found in a month.
    package struct Found: Hashable, Sendable {
        package let month: Month
        package let found: Int
        package let closed: Int
        package let onTime: Int
        package let late: Int

        package var punctuality: DangerRate { DangerRate(onTime, of: onTime + late) }
    }

    package let tallies: [DangerTally: Int]
    package let overdue: Int
    package let verificationOverdue: Int
    /// The last months, the newest last; a month in which nothing was found is among them.
    package let months: [Found]
    /// Those with something major or overdue, the worst first; nobody's who sees one mine.
    package let worst: [Mine]

    package static let mostMonths = 6
    private static let mostMines = 8

    package init(on today: Day, for actor: Actor, _ db: Reader) throws {
        let reading = DangerDashboardReading(today: today, actor: actor, scope: try Scope.of(actor, db).condition)
        tallies = try reading.tallies(db)
        (overdue, verificationOverdue) = try reading.overdue(db)
        let end = Month(of: today)
        let span = Month.all(from: end.adding(months: 1 - Self.mostMonths), to: end)
        let found = try reading.months(from: span.first ?? end, to: end, db)
        months = span.map { month in
            found.first { $0.month == month } ?? Found(month: month, found: 0, closed: 0, onTime: 0, late: 0)
        }
        worst =
            actor.site == nil
            ? try reading.mines(Self.mostMines, db).filter { $0.major > 0 || $0.overdue > 0 } : []
    }

    package var open: Int { DangerTally.grades.map { tallies[$0] ?? 0 }.reduce(0, +) }
    package var thisMonth: Found? { months.last }
}
