import Kernel

/// The ground of charts over months: round lines from zero up, and the months below.
struct ChartPlot {
    static let height = 232
    private static let top = 24.0
    private static let bottom = 188.0
    /// Figures of the axis stand on their lines at the left; names of lines at the right.
    private static let left = 8.0

    let scale: ChartScale
    let span: [Month]
    /// What is left free for names at the right, in per cent.
    var margin = 0.0

    init(scale: ChartScale, months: [Month], margin: Double = 0) {
        (self.scale, span, self.margin) = (scale, months, margin)
    }

    /// The width of a month, in per cent.
    var slot: Double { (100 - Self.left - margin) / Double(max(span.count, 1)) }

    /// The middle of a month, in per cent.
    func x(_ index: Int) -> Double { Self.left + slot * (Double(index) + 0.5) }
    func y(_ value: Double) -> Double { Self.bottom - scale.share(value) * (Self.bottom - Self.top) }

    func grid(unit: String) -> HTML { "\(each: scale.lines, { line($0, unit) })" }

    private func line(_ value: Int, _ unit: String) -> HTML {
        let y = y(Double(value)).drawn
        return """
            <line class="\(value == 0 ? "base" : "grid")" x1="0" y1="\(y)" x2="\((100 - margin).drawn)%" y2="\(y)"/>\
            <text class="axis" x="0" y="\((self.y(Double(value)) - 3).drawn)">\(value)\(unit)</text>
            """
    }

    /// The number of each month, as many as fit, with the year under each January, and under the first where it does not touch the next.
    var months: HTML {
        let every = max((span.count + 11) / 12, 1)
        let shown = span.enumerated().filter { $0.offset % every == 0 }
        return "\(each: shown, { month($0.element, $0.offset, isFirst: $0.offset == shown.first?.offset) })"
    }

    private func month(_ month: Month, _ index: Int, isFirst: Bool) -> HTML {
        let year: HTML =
            (isFirst && month.number < 12) || month.number == 1
            ? "<text class=\"axis\" x=\"\(x(index).drawn)%\" y=\"222\" text-anchor=\"middle\">\(month.year)</text>" : ""
        return
            "<text class=\"axis\" x=\"\(x(index).drawn)%\" y=\"206\" text-anchor=\"middle\">\(month.number)</text>\(year)"
    }
}
