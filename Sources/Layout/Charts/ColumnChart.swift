import Kernel

/// Standing columns over months, stacked from a zero line.
struct ColumnChart {
    struct Column: Sendable {
        let month: Month
        let parts: [ChartPart]
        var total: Int { parts.map(\.value).reduce(0, +) }
    }

    let id: String
    let title: String
    let description: String
    let columns: [Column]

    private var scale: ChartScale { ChartScale(upTo: columns.map(\.total).max() ?? 0) }

    var html: HTML {
        let plot = ChartPlot(scale: scale, months: columns.map(\.month))
        let drawn = columns.enumerated().map { column($0.element, $0.offset, plot) }
        return ChartFrame(
            id: id, title: title, description: description, height: ChartPlot.height,
            body: "\(plot.grid(unit: ""))\(each: drawn, \.self)\(plot.months)"
        ).html
    }

    private func column(_ column: Column, _ index: Int, _ plot: ChartPlot) -> HTML {
        var (sum, pieces): (Int, [HTML]) = (0, [])
        for part in column.parts where part.value > 0 {
            let (low, high) = (plot.y(Double(sum)), plot.y(Double(sum + part.value)))
            pieces.append(
                """
                <rect x="\((plot.x(index) - plot.slot * 0.32).drawn)%" y="\(high.drawn)" width="\((plot.slot * 0.64).drawn)%" \
                height="\((low - high).drawn)" \(part.fill.attribute(id))><title>\(column.month.text) · \(part.name) \(part.value)</title></rect>
                """)
            sum += part.value
        }
        let value: HTML =
            sum > 0
            ? "<text class=\"value\" x=\"\(plot.x(index).drawn)%\" y=\"\((plot.y(Double(sum)) - 4).drawn)\" text-anchor=\"middle\">\(sum)</text>"
            : ""
        return "\(each: pieces, \.self)\(value)"
    }
}
