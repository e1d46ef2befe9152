import Domain
import Kernel
import Sheets
import Store

/// The statistics as a page, as a file and by the interface.
struct StatisticsRoutes: Sendable {
    static let navigation = [
        NavigationItem(
            href: "/statistics", label: StatisticsTexts.short, icon: .chart, permissions: [.readHiddenDangers])
    ]

    func add(to routes: Routes) {
        routes.page("statistics", .readHiddenDangers) { try StatisticsPage($0).html }
        routes.export(.statistics, .readHiddenDangers)
        routes.list(
            "statistics/hidden-dangers", .readHiddenDangers, StatisticsTexts.listing, of: .statisticsLine,
            by: StatisticsQuestions.all
        ) { listing in
            let asked = try StatisticsQuestions.asked(listing.input, listing.visit)
            let statistics = try DangerStatistics(asked, for: listing.visit.actor, listing.db)
            return Page(rows: statistics.lines, total: statistics.lines.count + statistics.more, next: nil)
        }
    }
}

extension ExportedList {
    static let statistics = ExportedList(
        path: "statistics", title: StatisticsTexts.title, heads: StatisticsExport.heads,
        count: { query, visit, db in
            let asked = try StatisticsQuestions.asked(lenient: query, visit)
            return try DangerStatistics(asked, for: visit.actor, db).lines.count
        },
        rows: { query, _, visit, db in
            let asked = try StatisticsQuestions.asked(lenient: query, visit)
            let statistics = try DangerStatistics(asked, for: visit.actor, db)
            return (statistics.lines.map { StatisticsExport.values($0, asked, visit.language) }, nil)
        })
}

enum StatisticsExport {
    private static let counts: [DangerFigure] = [
        .found, .open, .closed, .onTime, .late, .recurrent, .ownFound, .verified, .extended, .granted, .refused,
    ]

    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        [SheetHead(DangerFigureTexts.by(language), width: 28), SheetHead(StatisticsTexts.over(language), width: 10)]
            + counts.map { SheetHead(DangerFigureTexts.name($0)(language), width: 12) }
            + [
                StatisticsTexts.closure, StatisticsTexts.punctuality, StatisticsTexts.recurrence,
                StatisticsTexts.ownShare,
            ]
            .map { SheetHead("\($0(language)) %", width: 14) } + [
                SheetHead("\(StatisticsTexts.hours(language)) (h)", width: 16)
            ]
    }

    static func values(_ line: DangerStatistics.Line, _ asked: DangerStatistics.Asked, _ language: Language)
        -> [SheetValue]
    {
        let figures = line.figures
        let rates = [figures.closure, figures.punctuality, figures.recurrence, figures.ownShare].map(\.percent)
        return [
            .text(DangerFigureTexts.word(for: line.key, of: asked.by, name: line.name)(language)), .whole(line.overdue),
        ] + counts.map { .whole(figures[$0]) } + (rates + [figures.verificationHours]).map(real)
    }

    private static func real(_ number: Double?) -> SheetValue {
        number.map { .real(($0 * 10).rounded() / 10) } ?? .empty
    }
}

extension Shape<DangerStatistics.Line> {
    static let statisticsLine = Shape(
        "StatisticsLine",
        [
            .maybe("key") { $0.key }, .maybe("name") { $0.name }, .whole("found") { $0.figures[.found] },
            .whole("open") { $0.figures[.open] }, .whole("overdue") { $0.overdue },
            .whole("closed") { $0.figures[.closed] }, .whole("onTime") { $0.figures[.onTime] },
            .whole("late") { $0.figures[.late] }, .whole("recurrent") { $0.figures[.recurrent] },
            .whole("selfFound") { $0.figures[.ownFound] }, .whole("verified") { $0.figures[.verified] },
            .whole("verifiedMinutes") { $0.figures[.verifiedMinutes] }, .whole("extended") { $0.figures[.extended] },
            .whole("extensionsGranted") { $0.figures[.granted] }, .whole("extensionsRefused") { $0.figures[.refused] },
            .whole("mayBeOpened") { $0.seen },
            .whole("closurePercent") { $0.figures.closure.percent.map { Int($0.rounded()) } },
            .whole("onTimePercent") { $0.figures.punctuality.percent.map { Int($0.rounded()) } },
            .whole("repeatPercent") { $0.figures.recurrence.percent.map { Int($0.rounded()) } },
            .whole("selfFoundPercent") { $0.figures.ownShare.percent.map { Int($0.rounded()) } },
        ])
}
