import Kernel

/// What is said when an act is refused: what, by which rule, and the way back.
struct RefusalPage {
    private let problem: Problem
    private let language: Language

    init(_ problem: Problem, _ language: Language) { (self.problem, self.language) = (problem, language) }

    var html: HTML {
        BarePage(
            title: ShellTexts.refused(language), language: language,
            main: """
                <h1>\(ShellTexts.refused(language))</h1><div class="error" role="alert"><p>\(problem.detail(language))</p>\
                \(each: problem.flaws, flaw)</div><p>\(problem.article)</p>\
                <p><a class="button" href="/">\(ShellTexts.back(language))</a></p>
                """
        ).html
    }

    private func flaw(_ flaw: Flaw) -> HTML { "<p><b>\(flaw.field)</b>: \(flaw.text(language))</p>" }
}

/// A page without the frame: before the login and after a refusal.
struct BarePage {
    let title: String
    let language: Language
    let main: HTML
    /// Where the page leads by itself.
    var next: String?

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(language.tag)"><head>\(Shell.head(title, language))\(onward)</head><body class="bare"><main id="main">\
        <img src="/assets/davylamp.svg" alt="" width="56" height="56">\(main)</main></body></html>
        """
    }

    private var onward: HTML { next.map { "<meta http-equiv=\"refresh\" content=\"0;url=\($0)\">" } ?? "" }
}
