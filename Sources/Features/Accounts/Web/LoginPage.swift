import Kernel

/// The way in.
struct LoginPage {
    let language: Language
    var login = ""
    /// The provider through which one can log in, too.
    var provider: String?
    var error: Refusal?

    var html: HTML {
        BarePage(
            title: ShellTexts.logIn(language), language: language,
            main: """
                <h1>\(ShellTexts.product(language))</h1>\(problem)<form method="post" action="/login">\(name.html)\(password.html)\(code)\
                <p class="bar"><button class="primary">\(ShellTexts.logIn(language))</button></p></form>\
                <form method="post" action="/login/passkey"><p class="bar">\(PasskeyButton(.login, language).html)</p></form>\(other)\
                \(LanguageSwitch(language, back: "/login").html)
                """
        ).html
    }

    private var other: HTML {
        guard let provider else { return "" }
        return
            "<p class=\"bar\"><a class=\"button\" href=\"/login/openid\">\(OpenIDTexts.logIn(provider)(language))</a></p>"
    }

    private var problem: HTML {
        guard let error else { return "" }
        return "<p class=\"error\" role=\"alert\">\(error.text(language))</p>"
    }

    /// Asked for once the account is known to need it.
    private var code: HTML {
        guard error?.field == "code" else { return "" }
        return Field(
            name: "code", label: SecondFactorTexts.field(language), isRequired: true, input: .text
        ).html
    }

    private var name: Field {
        Field(name: "login", label: ShellTexts.login(language), values: [login], isRequired: true, input: .text)
    }
    private var password: Field {
        Field(name: "password", label: ShellTexts.password(language), isRequired: true, input: .password)
    }
}
