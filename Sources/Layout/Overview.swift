import Kernel

/// What who leads sees above the work that waits: figures in the first row, and what a feature says about them.
struct Overview: Sendable {
    /// One figure with the way to exactly what it counts, and the figures that it is made of.
    struct Tile: Sendable {
        struct Part: Sendable {
            let title: Localized
            let figure: Int
            let href: String
        }

        let title: Localized
        let figure: String
        let href: String
        /// What is over its time or worst; only that is shown in red.
        var isUrgent = false
        var isWide = false
        var parts: [Part] = []
    }

    var tiles: [Tile] = []
    /// What needs a look before the work that waits, and what may be read after it.
    var before: HTML = ""
    var after: HTML = ""

    /// Several features one after the other.
    static func + (a: Overview, b: Overview) -> Overview {
        Overview(tiles: a.tiles + b.tiles, before: a.before + b.before, after: a.after + b.after)
    }
}

extension Overview.Tile {
    func html(_ language: Language) -> HTML {
        """
        <li class="tile\(if: isWide, " wide")"><div><a href="\(href: href)"\(if: isUrgent, " class=\"urgent\"")>\
        <b>\(figure)</b>\(title(language))</a>\(list(language))</div></li>
        """
    }

    private func list(_ language: Language) -> HTML {
        guard !parts.isEmpty else { return "" }
        return "<ul class=\"parts\">\(each: parts, { part($0, language) })</ul>"
    }

    private func part(_ part: Part, _ language: Language) -> HTML {
        "<li><a href=\"\(href: part.href)\">\(part.title(language)) <b>\(part.figure)</b></a></li>"
    }
}
