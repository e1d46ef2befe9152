package import Database
package import Domain
package import Kernel

/// The figures of the dangers found in some months, divided, within what an actor sees.
package struct DangerStatistics: Sendable {
    package struct Asked: Hashable, Sendable {
        package var by: DangerDivision
        package var from: Month
        package var to: Month
        package var site: SiteID?
        package var isMajorOnly = false
        package var today: Day

        package init(by: DangerDivision, from: Month, to: Month, site: SiteID? = nil, today: Day) {
            (self.by, self.from, self.to, self.site, self.today) = (by, from, to, site, today)
        }
    }

    package struct Line: Sendable {
        /// `nil` for the dangers of which it is not known.
        package let key: String?
        /// What the key is called, where the registry knows it.
        package var name: String?
        package var figures: DangerFigures
        /// How many of the found ones may be opened: all, or for regulators the major and those that officials found.
        package var seen: Int
        package var overdue = 0
    }

    package let asked: Asked
    package var lines: [Line]
    package let total: Line
    /// How many keys there are beyond those listed.
    package let more: Int

    /// So many keys are listed, those with the most dangers.
    package static let mostLines = 100

    package init(_ asked: Asked, for actor: Actor, _ db: Reader) throws {
        let reading = DangerFigureReading(
            asked, scope: try Scope.of(actor, db).condition, isSeenWhole: !actor.role.isRegulator)
        var total = try reading.total(of: .whole, db)
        total.overdue = try reading.overdue(db)
        var lines = try reading.lines(db)
        let overdue = try reading.overdueByKey(db)
        for index in lines.indices { lines[index].overdue = lines[index].key.flatMap { overdue[$0] } ?? 0 }
        var unknown = total
        if asked.by != .approver, !asked.by.isComplete {
            let known = try reading.total(of: asked.by.facet, db)
            unknown.figures += -known.figures
            unknown.seen -= known.seen
            unknown.overdue -= overdue.values.reduce(0, +)
            if unknown.figures[.all] > 0 { lines.append(Line(unknown)) }
        }
        let keys = lines.count > Self.mostLines ? try reading.keys(db) : lines.count
        (self.asked, self.total, more) = (asked, total, max(keys - Self.mostLines, 0))
        self.lines = Array(lines.prefix(Self.mostLines))
        try name(db)
    }

    private mutating func name(_ db: Reader) throws {
        let names = try DangerNames.of(asked.by, lines.compactMap(\.key), isWithMine: asked.site == nil, db)
        for index in lines.indices { lines[index].name = lines[index].key.flatMap { names[$0] } }
    }
}

extension DangerStatistics.Line {
    /// What is left over has no key.
    fileprivate init(_ rest: DangerStatistics.Line) {
        self.init(key: nil, name: nil, figures: rest.figures, seen: rest.seen, overdue: rest.overdue)
    }
}
