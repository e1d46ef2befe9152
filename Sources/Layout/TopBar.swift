import Domain
import Kernel
import Store

/// The bar above every page: the product, whose things are shown, the search, and the visitor's own menu.
struct TopBar {
    let visit: Visit
    private var language: Language { visit.language }

    var html: HTML {
        """
        <header class="top"><a class="brand" href="/"><img src="/assets/davylamp.svg" alt="" width="28" height="28">\
        <span>\(ShellTexts.product(language))</span></a>\(scope)\(search)\(palette)\(bell)\(menu)</header>
        """
    }

    private var scope: HTML {
        "<span class=\"pill\" title=\"\(ShellTexts.scope(language))\">\(visit.scopeName)</span>"
    }

    private var search: HTML {
        """
        <form class="search" method="get" action="/search" role="search">\(Icon.search.html)\
        <input type="search" name="q" aria-label="\(ShellTexts.search(language))" placeholder="\(ShellTexts.search(language))" maxlength="100"></form>
        """
    }

    private var palette: HTML {
        let name = PaletteTexts.open(language)
        return "<a class=\"palette-open\" href=\"/palette\" aria-label=\"\(name)\" title=\"\(name)\">Ctrl K</a>"
    }

    private var bell: HTML {
        let most = NoticeStore.mostCounted
        let name = NoticeTexts.bell(visit.unread, most: most)(language)
        let count = visit.unread >= most ? "\(most - 1)+" : String(visit.unread)
        return """
            <a class="bell" href="/notices" aria-label="\(name)" title="\(name)">\(Icon.bell.html)\
            \(if: visit.unread > 0, "<span class=\"badge\" aria-hidden=\"true\">\(count)</span>")</a>
            """
    }

    private var menu: HTML {
        """
        <details class="menu"><summary><span class="avatar" aria-hidden="true">\(String(visit.actor.name.suffix(1)))</span>\
        <span class="person">\(visit.actor.name)<small>\(ShellTexts.name(visit.actor.role)(language))</small></span></summary>\
        <div class="sheet"><a href="/account">\(ShellTexts.account(language))</a>\
        <a href="/outbox">\(PhoneTexts.outbox(language))</a>\(dimmer)\
        \(LanguageSwitch(language, back: visit.path).html)\
        <form method="post" action="/logout"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        <button class="quiet">\(ShellTexts.logOut(language))</button></form></div></details>
        """
    }
}

extension TopBar {
    /// Dark for underground, and back.
    private var dimmer: HTML {
        let other: Theme = visit.theme == .dark ? .light : .dark
        return """
            <form method="post" action="/theme"><input type="hidden" name="theme" value="\(other.rawValue)">\
            <input type="hidden" name="back" value="\(visit.path)"><button class="quiet">\(AccountTexts.name(other)(language))</button></form>
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
