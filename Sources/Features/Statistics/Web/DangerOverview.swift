import Domain
import Kernel
import Store

/// The hidden dangers on the first page of who leads: every figure is the way to exactly the dangers that it counts.
struct DangerOverview {
    private typealias Texts = DashboardTexts
    private let dashboard: DangerDashboard
    private let visit: Visit
    private var language: Language { visit.language }

    static func overview(_ reading: Reading) throws -> Overview {
        let visit = reading.visit
        guard visit.may(.readHiddenDangers) else { return Overview() }
        let dashboard = try DangerDashboard(on: visit.context.today, for: visit.actor, reading.db)
        let page = DangerOverview(dashboard: dashboard, visit: visit)
        return Overview(tiles: page.tiles, before: page.sight + page.worst, after: page.trend)
    }

    private var tiles: [Overview.Tile] { [open, overdue, verification, punctuality] }

    private var open: Overview.Tile {
        let grades: [HiddenDanger.Grade?] = HiddenDanger.Grade.allCases.reversed() + [nil]
        return Overview.Tile(
            title: Texts.open, figure: String(dashboard.open), href: list(["figure": "open"]),
            isUrgent: dashboard.tallies[.major] ?? 0 > 0, isWide: true,
            parts: grades.map { grade in
                Overview.Tile.Part(
                    title: grade.map(HiddenDangerTexts.name) ?? ListTexts.ungraded,
                    figure: dashboard.tallies[DangerTally(grade)] ?? 0,
                    href: list(["figure": "open", "grade": grade?.rawValue ?? HiddenDangerQuestions.ungraded]))
            })
    }

    private var overdue: Overview.Tile {
        Overview.Tile(
            title: ListTexts.name(HiddenDangerFilter.Turn.overdue), figure: String(dashboard.overdue),
            href: list(["turn": "overdue", "team": "1"]), isUrgent: dashboard.overdue > 0)
    }

    private var verification: Overview.Tile {
        let late = HiddenDangerFilter.Turn.verificationOverdue
        return Overview.Tile(
            title: Texts.verification, figure: String(dashboard.tallies[.acceptance] ?? 0),
            href: list(["state": HiddenDanger.Phase.corrected.rawValue]),
            parts: [
                .init(
                    title: ListTexts.name(late), figure: dashboard.verificationOverdue,
                    href: list(["turn": late.rawValue]))
            ])
    }

    private var punctuality: Overview.Tile {
        let month = Month(of: visit.context.today)
        let days = ["from": month.first.text, "to": month.last.text]
        let parts: [(DangerFigure, Int)] = [
            (.onTime, dashboard.thisMonth?.onTime ?? 0), (.late, dashboard.thisMonth?.late ?? 0),
        ]
        return Overview.Tile(
            title: Texts.punctuality,
            figure: dashboard.thisMonth.map { StatisticsTable.percent($0.punctuality) } ?? "—",
            href: Address("/statistics", ["from": month.text, "to": month.text]).href,
            parts: parts.map { figure, count in
                .init(
                    title: DangerFigureTexts.name(figure), figure: count,
                    href: list(days.merging(["figure": figure.rawValue]) { $1 }))
            })
    }

    private func list(_ query: [String: String]) -> String { Address("/hidden-dangers", query).href }

    private var sight: HTML {
        visit.actor.role.isRegulator ? "<p class=\"second\">\(MineDangerTexts.sight(language))</p>" : ""
    }

    private var worst: HTML {
        dashboard.worst.isEmpty ? "" : WorstMines(mines: dashboard.worst, language: language).html
    }

    /// What was found in the last months, and how much of it is still open.
    private var trend: HTML {
        guard dashboard.months.contains(where: { $0.found > 0 }) else { return "" }
        let columns = dashboard.months.map { month in
            ColumnChart.Column(
                month: month.month,
                parts: [
                    ChartPart(name: StatisticsTexts.done(language), value: month.closed, fill: .done),
                    ChartPart(name: StatisticsTexts.open(language), value: month.found - month.closed, fill: .open),
                ])
        }
        let (found, closed) = (dashboard.months.map(\.found).reduce(0, +), dashboard.months.map(\.closed).reduce(0, +))
        let chart = ColumnChart(
            id: "trend", title: Texts.trend(language), description: Texts.described(found, closed)(language),
            columns: columns)
        let legend = ChartLegend(
            id: "trend-legend", parts: [(.done, StatisticsTexts.done), (.open, StatisticsTexts.open)],
            language: language)
        return """
            <section class="card">\(legend.html)\(chart.html)\
            <p><a href="/statistics">\(StatisticsTexts.title(language))</a></p></section>
            """
    }
}
