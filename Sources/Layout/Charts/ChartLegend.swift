import Kernel

/// What the fillings of bars mean, said once for all charts of a page.
struct ChartLegend {
    let id: String
    let parts: [(fill: ChartFill, name: Localized)]
    let language: Language

    var html: HTML {
        """
        <ul class="legend">\(each: Array(parts.enumerated()), { line($0.offset, $0.element) })</ul>
        """
    }

    private func line(_ number: Int, _ part: (fill: ChartFill, name: Localized)) -> HTML {
        let own = "\(id)-\(number)"
        return """
            <li><svg width="16" height="16" aria-hidden="true">\(ChartFrame.patterns(own))\
            <rect width="16" height="16" \(part.fill.attribute(own))/></svg>\(part.name(language))</li>
            """
    }
}
