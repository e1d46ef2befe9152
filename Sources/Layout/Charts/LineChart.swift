import Kernel

/// Rates over months, in per cent of a hundred, each line with its name at its end.
struct LineChart {
    struct Series: Sendable {
        let name: String
        /// 0 to 100; a month without any case breaks the line.
        let values: [Double?]
    }

    let id: String
    let title: String
    let description: String
    let months: [Month]
    /// Two at most: the first is drawn through, the second dashed.
    let series: [Series]

    /// Names at the right take this much of the width.
    private static let margin = 24.0
    /// Two names stand at least so far apart.
    private static let lineHeight = 16.0

    private var plot: ChartPlot { ChartPlot(scale: .percent, months: months, margin: Self.margin) }

    var html: HTML {
        let lines = series.enumerated().map { line($0.element, $0.offset) }
        return ChartFrame(
            id: id, title: title, description: description, height: ChartPlot.height,
            body: "\(plot.grid(unit: " %"))\(each: lines, \.self)\(names)\(plot.months)"
        ).html
    }

    private func line(_ series: Series, _ number: Int) -> HTML {
        let points = series.values.enumerated().compactMap { index, value in value.map { (index: index, value: $0) } }
        let pieces = zip(points, points.dropFirst()).filter { $1.index == $0.index + 1 }
        return """
            \(each: Array(pieces), { piece($0.0, $0.1, number) })\(each: points, { dot($0, number, series.name) })
            """
    }

    private func piece(_ a: (index: Int, value: Double), _ b: (index: Int, value: Double), _ number: Int) -> HTML {
        """
        <line class="run run-\(number)" x1="\(plot.x(a.index).drawn)%" y1="\(plot.y(a.value).drawn)" \
        x2="\(plot.x(b.index).drawn)%" y2="\(plot.y(b.value).drawn)"/>
        """
    }

    private func dot(_ point: (index: Int, value: Double), _ number: Int, _ name: String) -> HTML {
        """
        <circle class="dot-\(number)" cx="\(plot.x(point.index).drawn)%" cy="\(plot.y(point.value).drawn)" r="4">\
        <title>\(months[point.index].text) · \(name) \(Int(point.value.rounded())) %</title></circle>
        """
    }

    /// Each at the height of its last point, moved apart where they would lie on each other.
    private var names: HTML {
        let ends = series.enumerated().compactMap { number, series in
            series.values.last { $0 != nil }.flatMap(\.self).map { (number: number, name: series.name, value: $0) }
        }.sorted { plot.y($0.value) < plot.y($1.value) }
        var (last, placed): (Double, [HTML]) = (-Self.lineHeight, [])
        for end in ends {
            let y = max(plot.y(end.value) + 4, last + Self.lineHeight)
            placed.append(
                """
                <text class="name-\(end.number)" x="\((100 - Self.margin + 1).drawn)%" y="\(y.drawn)">\
                \(end.name) \(Int(end.value.rounded())) %</text>
                """)
            last = y
        }
        return "\(each: placed, \.self)"
    }
}
