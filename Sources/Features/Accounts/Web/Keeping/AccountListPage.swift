import Domain
import Kernel
import Store

/// The accounts that one keeps, and the way to make one.
struct AccountListPage {
    private typealias Texts = AccountKeepingTexts
    private static let perPage = 50
    private let visit: Visit
    private let words: String
    private let rows: [Account]
    private let total: Int
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        (visit, words) = (reading.visit, String((reading.query["q"] ?? "").prefix(60)))
        (rows, total) = try AccountKeeping.page(
            words: words, after: reading.query["after"], limit: Self.perPage, for: visit.actor, reading.db)
    }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="heading"><h1>\(Texts.title(language))</h1><p>\(ShellTexts.count(total)(language))</p>\
                <a class="button primary" href="/accounts/new">\(Texts.invitation(language))</a></div>\
                <form class="filter" method="get" action="/accounts"><label for="f-q">\(Texts.search(language))</label>\
                <input id="f-q" name="q" type="search" value="\(words)"> <button class="secondary">\(Texts.find(language))</button></form>\(table)\(next)
                """
        ).html
    }

    private var table: HTML {
        guard !rows.isEmpty else { return "<p class=\"second\">\(Texts.none(language))</p>" }
        let heads = [AccountTexts.login, Texts.person, Texts.role, Texts.scope, Texts.state]
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(Texts.title(language))"><table><thead><tr>\
            \(each: heads, { "<th scope=\"col\">\($0(language))</th>" })</tr></thead><tbody>\(each: rows, row)</tbody></table></div>
            """
    }

    private func row(_ account: Account) -> HTML {
        """
        <tr><td><a href="\(href: "/accounts/\(account.login)")">\(account.login)</a></td><td>\(account.personName)</td>\
        <td>\(ShellTexts.name(account.role)(language))</td><td>\(account.site ?? account.organisation)</td>\
        <td><span class="chip state">\(Texts.name(account.state)(language))</span></td></tr>
        """
    }

    private var next: HTML {
        guard rows.count == Self.perPage, let last = rows.last else { return "" }
        return
            "<p><a class=\"button\" href=\"\(href: "/accounts?q=\(words)&after=\(last.login)")\">\(Texts.more(language))</a></p>"
    }
}
