import Kernel

/// The palette as a page of its own, which also works without a script; the dialog shows its form and its hits.
struct PalettePage {
    let words: String
    let hits: [Palette.Hit]
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            PaletteTexts.title, visit,
            main: """
                <div class="narrow palette"><h1>\(PaletteTexts.title(language))</h1>\(Self.form(words, language))\(list)</div>
                """
        ).html
    }

    /// The same over any page, filled when it is opened.
    static func dialog(_ language: Language) -> HTML {
        """
        <dialog id="palette" class="palette" aria-label="\(PaletteTexts.title(language))">\(form("", language))<ul id="palette-hits" class="rows"></ul></dialog>
        """
    }

    /// The line that asks; its hits renew themselves while one writes.
    private static func form(_ words: String, _ language: Language) -> HTML {
        """
        <form method="get" action="/palette" role="search" hx-get="/palette" hx-target="#palette-hits" hx-select="#palette-hits" \
        hx-swap="outerHTML" hx-trigger="input changed delay:150ms from:#palette-q"><input id="palette-q" name="q" type="text" enterkeyhint="go" \
        value="\(words)" maxlength="100" autocomplete="off" aria-controls="palette-hits" aria-label="\(PaletteTexts.ask(language))" \
        placeholder="\(PaletteTexts.ask(language))">\
        <p class="second">\(PaletteTexts.keys(language))</p></form>
        """
    }

    private var list: HTML {
        """
        <ul id="palette-hits" class="rows" aria-live="polite">\(each: hits, hit)\
        \(if: hits.isEmpty, "<li class=\"nothing\">\(PaletteTexts.nothing(language))</li>")</ul>
        """
    }

    private func hit(_ hit: Palette.Hit) -> HTML {
        """
        <li><a href="\(href: hit.href)"><span class="name">\(hit.name)</span><span class="end second">\(hit.kind(language))</span></a></li>
        """
    }
}
