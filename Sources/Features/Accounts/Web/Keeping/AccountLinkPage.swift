import Domain
import Kernel

/// The one-time link, shown once to whoever made it, and the form behind it.
struct AccountLinkPage {
    private typealias Texts = AccountKeepingTexts
    let visit: Visit
    let login: String
    let address: String

    var html: HTML {
        let language = visit.language
        return Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/accounts">\(Texts.title(language))</a></p><h1>\(login)</h1>\
                <div class="notice" role="status"><p>\(Texts.link(language))</p><p><code>\(address)</code></p></div></div>
                """
        ).html
    }
}

/// Makes an account.
struct AccountInvitationPage {
    let visit: Visit

    var html: HTML {
        let (title, language) = (AccountKeepingTexts.invitation, visit.language)
        return Shell(
            title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/accounts">\(AccountKeepingTexts.title(language))</a></p>\
                <h1>\(title(language))</h1><section class="card">\(ActForm(AccountInvitation.act, on: "/accounts", visit).html)</section></div>
                """
        ).html
    }
}

/// Where a person who was handed a link sets their password.
struct JoinPage {
    let language: Language
    let secret: String
    let name: String
    let login: String
    var error: Refusal?

    var html: HTML {
        let field = Field(
            name: "new", label: AccountTexts.newPassword(language), help: AccountTexts.newPasswordHelp(language),
            isRequired: true, error: error?.text(language), input: .password)
        return BarePage(
            title: AccountKeepingTexts.join(language), language: language,
            main: """
                <h1>\(AccountKeepingTexts.join(language))</h1><p>\(AccountKeepingTexts.welcome(name, login)(language))</p>\
                <form method="post" action="\(href: "/join/\(secret)")">\(field.html)\
                <p class="bar"><button class="primary">\(AccountKeepingTexts.set(language))</button></p></form>
                """
        ).html
    }
}
