import Domain
import Kernel

/// The frame of every page behind the login.
struct Shell {
    let title: String
    let visit: Visit
    let main: HTML

    init(_ title: Localized, _ visit: Visit, main: HTML) {
        (self.title, self.visit, self.main) = (title(visit.language), visit, main)
    }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(visit.language.tag)"><head>\(Shell.head(title))</head><body>
        <a class="skip" href="#main">\(ShellTexts.skip(visit.language))</a>
        <header class="top"><a class="brand" href="/"><img src="/assets/davylamp.svg" alt="" width="28" height="28">\
        <span>\(ShellTexts.product(visit.language))</span></a>\(navigation)<div class="who">\(languageSwitch)\(person)</div></header>
        <main id="main">\(main)</main></body></html>
        """
    }

    static func head(_ title: String) -> HTML {
        """
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title) · Davylamp</title>\
        <link rel="stylesheet" href="/assets/davylamp.css"><link rel="icon" href="/assets/davylamp.svg">
        """
    }

    private var navigation: HTML {
        """
        <nav aria-label="\(ShellTexts.navigation(visit.language))">\
        <a href="/hidden-dangers">\(HiddenDangerTexts.title(visit.language))</a>\
        \(if: visit.may(.reportHiddenDanger), report)</nav>
        """
    }

    private var report: HTML { "<a href=\"/hidden-dangers/new\">\(HiddenDangerTexts.report(visit.language))</a>" }

    private var languageSwitch: HTML { LanguageSwitch(visit.language, back: visit.path).html }

    private var person: HTML {
        """
        <span class="person">\(visit.actor.name)<small>\(ShellTexts.name(visit.actor.role)(visit.language))</small></span>\
        <form method="post" action="/logout"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        <button class="quiet">\(ShellTexts.logOut(visit.language))</button></form>
        """
    }
}

/// The other language, one press away.
struct LanguageSwitch {
    private let other: Language
    private let back: String

    init(_ current: Language, back: String) {
        other = current == .chinese ? .english : .chinese
        self.back = back
    }

    var html: HTML {
        """
        <form method="post" action="/language"><input type="hidden" name="language" value="\(other.rawValue)">\
        <input type="hidden" name="back" value="\(back)">\
        <button class="quiet" lang="\(other.tag)">\(other == .chinese ? "中文" : "English")</button></form>
        """
    }
}
