import Kernel

/// Where a person makes and ends the address under which a calendar reads their deadlines.
struct CalendarCard {
    private typealias Texts = CalendarTexts
    let since: Instant?
    /// The address when it was made just now: it is shown once.
    let address: String?
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        """
        <section class="card"><h2>\(Texts.title(language))</h2><p class="second">\(Texts.help(language))</p>\(shown)\(made)\
        <div class="bar">\(button("/notices/calendar", since == nil ? Texts.make : Texts.renew))\
        \(if: since != nil, button("/notices/calendar/ending", Texts.end))</div></section>
        """
    }

    private var shown: HTML {
        guard let address else { return "" }
        return """
            <div class="notice" role="status"><p>\(Texts.once(language))</p><p><code>\(address)</code></p></div>
            """
    }

    private var made: HTML {
        guard let since else { return "" }
        return "<p>\(Texts.since(language)) \(visit.context.zone.minuteText(since))</p>"
    }

    private func button(_ action: String, _ title: Localized) -> HTML {
        """
        <form method="post" action="\(href: action)"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        <button>\(title(language))</button></form>
        """
    }
}
