import Kernel

/// The home of every role: what waits for this person, the most urgent first.
struct WorkPage {
    let visit: Visit
    let cards: [WorkCard]
    /// Whether the whole unit's work is shown; `nil` where there is no difference.
    let isThroughTeam: Bool?
    /// What who leads sees first; `nil` for all others, whose first row is their own work.
    let overview: Overview?

    /// So many figures stand in the first row.
    private static let tiles = 5
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            ShellTexts.work, visit,
            main: """
                <div class="heading"><h1>\(ShellTexts.work(language))</h1><p>\(visit.context.today.text)</p>\(toggle)</div>\
                <ul class="tiles\(if: overview != nil, " lead")">\(each: tiles, \.self)</ul>\(overview?.before ?? "")\(waiting)\(overview?.after ?? "")
                """
        ).html
    }

    private var tiles: [HTML] {
        guard let overview, !overview.tiles.isEmpty else { return cards.prefix(Self.tiles).map { $0.tile(language) } }
        let count = cards.filter(\.isOwnTurn).map(\.count).reduce(0, +)
        let own = Overview.Tile(title: ShellTexts.waitsForMe, figure: String(count), href: "#waiting")
        return (overview.tiles + [own]).map { $0.html(language) }
    }

    private var waiting: HTML {
        let filled = cards.filter { $0.count > 0 }.map { $0.card(language) }
        guard !filled.isEmpty else {
            return
                "<div class=\"empty\" id=\"waiting\"><h2>\(ShellTexts.nothingWaits(language))</h2><p>\(ShellTexts.nothingWaitsHelp(language))</p></div>"
        }
        return "<div class=\"work\" id=\"waiting\">\(each: filled, \.self)</div>"
    }

    private var toggle: HTML {
        guard let isThroughTeam else { return "" }
        return """
            <div class="toggle" role="group" aria-label="\(ShellTexts.whose(language))">\
            <a href="/?team=0"\(if: !isThroughTeam, " aria-current=\"true\"")>\(ShellTexts.mine(language))</a>\
            <a href="/?team=1"\(if: isThroughTeam, " aria-current=\"true\"")>\(ShellTexts.units(language))</a></div>
            """
    }
}
