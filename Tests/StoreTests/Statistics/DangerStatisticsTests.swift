import Database
import Domain
import Kernel
import Store
import Support
import Testing

/// Every figure of the statistics leads to a list that holds exactly so many dangers.
@Suite struct DangerStatisticsTests {
    private static func asked(_ by: DangerDivision, majorOnly: Bool = false) -> DangerStatistics.Asked {
        let today = Zone.china.day(of: .t0.adding(days: 120))
        var asked = DangerStatistics.Asked(
            by: by, from: Month(of: today).adding(months: -11), to: Month(of: today), today: today)
        asked.isMajorOnly = majorOnly
        return asked
    }

    private static func filter(
        _ figure: DangerFigure, _ asked: DangerStatistics.Asked, _ line: DangerStatistics.Line?
    ) -> HiddenDangerFilter {
        var filter = HiddenDangerFilter()
        (filter.figure, filter.from, filter.to, filter.today) = (figure, asked.from.first, asked.to.last, asked.today)
        if let line { (filter.division, filter.key) = (asked.by, line.key) }
        if asked.isMajorOnly { filter.grade = .major }
        return filter
    }

    @Test func theListBehindAFigureHasAsManyRowsAsItSays() async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: 3)
            try await history.run(steps: 220, in: world)
            try await world.store.read { db in
                for division in DangerDivision.allCases {
                    for isMajorOnly in [false, true] {
                        try Self.compare(Self.asked(division, majorOnly: isMajorOnly), db)
                    }
                }
            }
        }
    }

    private static func compare(_ asked: DangerStatistics.Asked, _ db: Reader) throws {
        let statistics = try DangerStatistics(asked, for: Cast.manager, db)
        let decided: [DangerFigure] = [.all, .found]
        let figures = DangerFigure.allCases.filter { $0.isListable && (asked.by != .approver || decided.contains($0)) }
        for line in statistics.lines {
            for figure in figures {
                let rows = try HiddenDangerStore.count(filter(figure, asked, line), for: Cast.manager, db)
                let kept = figure == .overdue ? line.overdue : line.figures[figure]
                #expect(rows == kept, "\(asked.by) \(line.key ?? "unknown") \(figure) \(asked.isMajorOnly)")
            }
        }
        let total = try HiddenDangerStore.count(filter(.found, asked, nil), for: Cast.manager, db)
        #expect(total == statistics.total.figures[.found] && total > 0, "\(asked.by) \(asked.isMajorOnly)")
        let found = statistics.lines.map { $0.figures[.found] }.reduce(0, +)
        #expect(found == total || asked.by == .approver, "\(asked.by)")
    }

    @Test func aRegulatorReadsCountsAndOpensWhatIsMajorOrOfficial() async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: 3)
            try await history.run(steps: 150, in: world)
            let asked = Self.asked(.state)
            try await world.store.read { db in
                let own = try DangerStatistics(asked, for: Cast.manager, db)
                let county = try DangerStatistics(asked, for: MineWorld.county, db)
                #expect(county.total.figures == own.total.figures)
                let rows = try HiddenDangerStore.count(Self.filter(.found, asked, nil), for: MineWorld.county, db)
                #expect(county.total.seen == rows && rows > 0 && rows < county.total.figures[.found])
                for line in county.lines {
                    let rows = try HiddenDangerStore.count(Self.filter(.found, asked, line), for: MineWorld.county, db)
                    #expect(line.seen == rows)
                }
                #expect(!DangerDivision.offered(to: MineWorld.county).contains(.person))
                #expect(!DangerDivision.offered(to: Cast.worker).contains(.person))
            }
        }
    }

    @Test func anotherMinesUserCountsNothing() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            try await world.store.read { db in
                for division in DangerDivision.allCases {
                    var asked = Self.asked(division)
                    for site in [nil, Cast.mine] {
                        asked.site = site
                        let statistics = try DangerStatistics(asked, for: MineWorld.stranger, db)
                        #expect(statistics.total.figures.isZero && statistics.lines.isEmpty)
                    }
                }
            }
        }
    }

    @Test func aListOfAFigureIsReadWithoutWholeTables() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let plans = try await world.store.read { db in
                try db.plans { _ = try DangerStatistics(Self.asked(.cause), for: Cast.manager, db) }
            }
            var whole: [Substring] = []
            for plan in plans {
                let lines = plan.split(separator: "\n")
                whole += lines.filter { $0 == "SCAN hidden_danger" || $0 == "SCAN danger_figure" }
            }
            #expect(whole == [])
        }
    }
}
