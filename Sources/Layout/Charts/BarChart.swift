/// Lying bars, each under its name, for names of any length.
struct BarChart {
    struct Bar: Sendable {
        let label: String
        let parts: [ChartPart]
        /// What stands at the end of the line.
        let value: String
    }

    let id: String
    let title: String
    let description: String
    let bars: [Bar]

    private static let rowHeight = 40
    private static let barHeight = 14

    var html: HTML {
        let rows = bars.enumerated().map { row($0.element, at: $0.offset * Self.rowHeight) }
        return ChartFrame(
            id: id, title: title, description: description, height: max(bars.count, 1) * Self.rowHeight,
            body: "\(each: rows, \.self)"
        ).html
    }

    private var scale: ChartScale {
        ChartScale(upTo: bars.map { $0.parts.map(\.value).reduce(0, +) }.max() ?? 0)
    }

    private func row(_ bar: Bar, at y: Int) -> HTML {
        var (x, pieces): (Double, [HTML]) = (0, [])
        for part in bar.parts where part.value > 0 {
            let width = scale.share(Double(part.value)) * 100
            pieces.append(
                """
                <rect x="\(x.drawn)%" y="\(y + 20)" width="\(width.drawn)%" height="\(Self.barHeight)" \(part.fill.attribute(id))>\
                <title>\(bar.label) · \(part.name) \(part.value)</title></rect>
                """)
            x += width
        }
        return """
            <rect class="track" x="0" y="\(y + 20)" width="100%" height="\(Self.barHeight)"/>\(each: pieces, \.self)\
            <text class="label" x="0" y="\(y + 14)">\(bar.label)</text><text class="value" x="100%" y="\(y + 14)" text-anchor="end">\(bar.value)</text>
            """
    }
}
