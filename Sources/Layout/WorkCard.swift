import Kernel

/// One kind of work that waits: how much of it, the most urgent of it, and the way to all of it.
struct WorkCard: Sendable {
    struct Row: Sendable {
        let href: String
        let name: String
        let detail: String
        let end: HTML
    }

    let title: Localized
    let count: Int
    let href: String
    let rows: [Row]
    /// What is over its time; only that is shown in red.
    var isUrgent = false
    /// Whether the next step of all of it is this person's; a clock over what stands elsewhere counts nothing twice.
    var isOwnTurn = true
}

extension WorkCard {
    func tile(_ language: Language) -> HTML {
        """
        <li class="tile"><a href="\(href: href)"\(if: isUrgent && count > 0, " class=\"urgent\"")><b>\(count)</b>\(title(language))</a></li>
        """
    }

    func card(_ language: Language) -> HTML {
        """
        <section class="card"><header><h2><a href="\(href: href)">\(title(language))</a></h2>\
        <span class="badge\(if: !isUrgent, " calm")">\(count)</span></header><ul class="rows">\(each: rows, row)</ul>\
        \(if: count > rows.count, all(language))</section>
        """
    }

    private func row(_ row: Row) -> HTML {
        """
        <li><a href="\(href: row.href)"><span class="name">\(row.name)<small>\(row.detail)</small></span><span class="end">\(row.end)</span></a></li>
        """
    }

    private func all(_ language: Language) -> HTML {
        "<p><a class=\"all\" href=\"\(href: href)\">\(ShellTexts.all(count)(language))<span class=\"hidden\"> \(title(language))</span></a></p>"
    }
}
