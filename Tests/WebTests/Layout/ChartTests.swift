import Kernel
import Testing

@testable import Web

@Suite struct ChartTests {
    @Test(
        "an axis ends at a round number and has few lines",
        arguments: [
            (0, 1, 1), (1, 1, 1), (4, 4, 1), (5, 5, 1), (6, 6, 2), (23, 25, 5), (99, 100, 20), (101, 150, 50),
            (6580, 8000, 2000),
        ])
    func scale(highest: Int, top: Int, step: Int) {
        let scale = ChartScale(upTo: highest)
        #expect(scale.top == top && scale.step == step)
        #expect(scale.lines.count <= 6 && scale.top >= highest)
    }

    private static let months = Month.all(
        from: Month("2026-01") ?? Month(of: Day(daysSinceEpoch: 0)),
        to: Month("2026-04") ?? Month(of: Day(daysSinceEpoch: 0)))

    @Test func aColumnChartSaysWhatItShows() {
        let chart = ColumnChart(
            id: "c", title: "发现 <b>", description: "四个月",
            columns: Self.months.map {
                .init(month: $0, parts: [ChartPart(name: "已销号", value: $0.number, fill: .done)])
            })
        let text = String(decoding: chart.html.bytes, as: UTF8.self)
        #expect(
            text.contains("role=\"img\" aria-labelledby=\"c-t c-d\"") && text.contains("<desc id=\"c-d\">四个月</desc>"))
        #expect(text.contains("发现 &lt;b&gt;") && !text.contains("<b>") && !text.contains("style="))
        #expect(text.matches(of: /<rect x=/).count == 4)
    }

    @Test func aMonthWithoutACaseBreaksTheLine() {
        let chart = LineChart(
            id: "l", title: "率", description: "", months: Self.months,
            series: [.init(name: "销号率", values: [50, nil, 75, 100])])
        let text = String(decoding: chart.html.bytes, as: UTF8.self)
        #expect(text.matches(of: /class="run run-0"/).count == 1 && text.matches(of: /<circle/).count == 3)
        #expect(text.contains("销号率 100 %"))
    }

    @Test func namesOfLinesDoNotLieOnEachOther() throws {
        let chart = LineChart(
            id: "l", title: "率", description: "", months: Self.months,
            series: [.init(name: "甲", values: [nil, nil, nil, 80]), .init(name: "乙", values: [nil, nil, nil, 80])])
        let text = String(decoding: chart.html.bytes, as: UTF8.self)
        let heights = text.matches(of: /class="name-\d" x="[\d.]+%" y="([\d.]+)"/).compactMap { Double($0.1) }
        #expect(heights.count == 2 && abs(heights[0] - heights[1]) >= 16)
    }

    @Test(arguments: [(12.0, "12"), (12.345, "12.35"), (0.05, "0.05"), (-1.5, "-1.50")])
    func lengthsAreShort(length: Double, drawn: String) { #expect(length.drawn == drawn) }
}
