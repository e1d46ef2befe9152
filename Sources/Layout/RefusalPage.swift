import Kernel

/// What is said when an act is refused: what, by which rule, and the way back.
struct RefusalPage {
    private let refusal: Refusal
    private let language: Language

    init(_ refusal: Refusal, _ language: Language) { (self.refusal, self.language) = (refusal, language) }

    var html: HTML {
        BarePage(title: ShellTexts.refused(language), language: language, main: """
            <h1>\(ShellTexts.refused(language))</h1><p class="error" role="alert">\(refusal.text(language))</p>\
            <p>\(refusal.article)</p><p><a class="button" href="/">\(ShellTexts.back(language))</a></p>
            """).html
    }
}

/// A page without the frame: before the login and after a refusal.
struct BarePage {
    let title: String
    let language: Language
    let main: HTML

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(language.tag)"><head>\(Shell.head(title))</head><body class="bare"><main id="main">\
        <img src="/assets/davylamp.svg" alt="" width="56" height="56">\(main)</main></body></html>
        """
    }
}
