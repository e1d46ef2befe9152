import Domain
import Kernel

extension AccountPage {
    private typealias Texts = AccountTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><h1>\(Texts.title(language))</h1>\(who)\(languages)\(sessionCard)\(tokenCard)\(passwordCard)</div>
                """
        ).html
    }

    private var who: HTML {
        """
        <section class="card"><dl><dt>\(Texts.login(language))</dt><dd>\(visit.login)</dd>\
        <dt>\(Texts.post(language))</dt><dd>\(visit.actor.name) · \(ShellTexts.name(visit.actor.role)(language))</dd>\
        <dt>\(Texts.organisation(language))</dt><dd>\(visit.scopeName)</dd></dl>\
        <p class="bar"><a class="button" href="/account/keys">\(SigningTexts.link(language))</a> \
        <a class="button" href="/account/posts">\(HoldingTexts.title(language))</a> \
        <a class="button" href="/account/delegations">\(DelegationTexts.title(language))</a> \
        <a class="button" href="/account/second-factor">\(SecondFactorTexts.title(language))</a> \(if: hasProvider, provider)</p></section>
        """
    }

    private var provider: HTML {
        "<a class=\"button\" href=\"/account/openid\">\(OpenIDTexts.title(language))</a>"
    }

    private var languages: HTML {
        """
        <section class="card"><h2>\(Texts.language(language))</h2><div class="toggle">\
        \(each: Language.allCases, choice)</div>\
        <h3>\(Texts.theme(language))</h3><div class="toggle">\(each: Theme.allCases, choice)</div></section>
        """
    }

    private func choice(_ choice: Theme) -> HTML {
        """
        <form method="post" action="/theme"><input type="hidden" name="theme" value="\(choice.rawValue)">\
        <input type="hidden" name="back" value="/account"><button class="quiet"\
        \(if: choice == visit.theme, " aria-current=\"true\"")>\(Texts.name(choice)(language))</button></form>
        """
    }

    private func choice(_ choice: Language) -> HTML {
        """
        <form method="post" action="/language"><input type="hidden" name="language" value="\(choice.rawValue)">\
        <input type="hidden" name="back" value="/account"><button class="quiet" lang="\(choice.tag)"\
        \(if: choice == language, " aria-current=\"true\"")>\(choice == .chinese ? "中文" : "English")</button></form>
        """
    }

    private var sessionCard: HTML {
        """
        <section class="card"><h2>\(Texts.sessions(language))</h2><ul class="rows">\(each: sessions, session)</ul>\
        \(if: sessions.count > 1, endOthers)</section>
        """
    }

    private func session(_ line: Line) -> HTML {
        """
        <li class="line"><span class="name">\(line.name)\(if: line.isThisOne, here)<small>\(line.when)</small></span></li>
        """
    }

    private var here: HTML { " <span class=\"chip state\">\(Texts.thisOne(language))</span>" }

    private var endOthers: HTML {
        """
        <form method="post" action="/account/other-sessions/ending"><input type="hidden" name="csrf" value="\(visit.csrf)">\
        <p class="bar"><button>\(Texts.endOthers(language))</button></p></form>
        """
    }

    private var tokenCard: HTML {
        """
        <section class="card"><h2>\(Texts.tokens(language))</h2><p class="second">\(Texts.tokensHelp(language))</p>\(shown)\
        \(if: tokens.isEmpty, "<p>\(Texts.noTokens(language))</p>")<ul class="rows">\(each: tokens, token)</ul>\
        \(ActForm(Self.token, on: "/account", visit, isPrimary: false).html)</section>
        """
    }

    private var shown: HTML {
        guard let secret else { return "" }
        return
            "<div class=\"notice\" role=\"status\"><p>\(Texts.newToken(language))</p><p><code>\(secret)</code></p></div>"
    }

    private func token(_ line: Line) -> HTML {
        """
        <li class="line"><span class="name">\(line.name)<small>\(line.when)</small></span>\
        <form method="post" action="\(href: "/account/tokens/\(line.hash)/revocation")">\
        <input type="hidden" name="csrf" value="\(visit.csrf)"><button>\(Texts.revoke(language))<span class="hidden"> \(line.name)</span></button></form></li>
        """
    }

    private var passwordCard: HTML {
        let done: HTML = isPasswordChanged ? "<p class=\"notice\" role=\"status\">\(Texts.changed(language))</p>" : ""
        return """
            <section class="card"><h2>\(Texts.password(language))</h2>\(done)\
            \(ActForm(Self.password, on: "/account", visit, isPrimary: false).html)</section>
            """
    }
}
