import Domain
import Kernel
import Store

extension StatisticsPage {
    private typealias Texts = StatisticsTexts
    /// So many bars are looked at; the table has them all.
    private static let mostBars = 12

    var charts: HTML { asked.by == .month ? overMonths : asked.by == .approver ? "" : bars }

    /// What the three fillings mean.
    var legend: HTML {
        guard asked.by != .approver else { return "" }
        return ChartLegend(
            id: "legend", parts: [(.done, Texts.done), (.open, Texts.open), (.over, Texts.over)], language: language
        ).html
    }

    private var description: String {
        let total = statistics.total
        return Texts.described(
            DangerFigureTexts.name(asked.by), total.figures[.found], total.figures[.open], total.overdue)(language)
    }

    private func parts(_ line: DangerStatistics.Line?) -> [ChartPart] {
        guard let line else { return [] }
        return [
            ChartPart(name: Texts.done(language), value: line.figures[.closed], fill: .done),
            ChartPart(name: Texts.open(language), value: line.figures[.open] - line.overdue, fill: .open),
            ChartPart(name: Texts.over(language), value: line.overdue, fill: .over),
        ]
    }

    private var overMonths: HTML {
        let lines = Dictionary(statistics.lines.map { ($0.key ?? "", $0) }) { first, _ in first }
        let columns = ColumnChart(
            id: "found", title: Texts.chart(language), description: description,
            columns: months.map { ColumnChart.Column(month: $0, parts: parts(lines[$0.text])) })
        let rates = LineChart(
            id: "rates", title: Texts.rates(language), description: description, months: months,
            series: [
                .init(name: Texts.closure(language), values: months.map { lines[$0.text]?.figures.closure.percent }),
                .init(
                    name: Texts.punctuality(language),
                    values: months.map { lines[$0.text]?.figures.punctuality.percent }),
            ])
        return columns.html + rates.html
    }

    private var bars: HTML {
        let shown = statistics.lines.filter { $0.figures[.found] > 0 }.prefix(Self.mostBars)
        return BarChart(
            id: "found", title: Texts.chart(language), description: description,
            bars: shown.map { line in
                BarChart.Bar(
                    label: word(line), parts: parts(line),
                    value: Texts.bar(line.figures[.found], line.figures[.open], line.overdue)(language))
            }
        ).html
    }
}
