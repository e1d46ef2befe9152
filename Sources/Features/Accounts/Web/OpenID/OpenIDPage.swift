import Database
import Domain
import Kernel
import Store

/// One's own link to the provider of sign-in.
struct OpenIDPage {
    private typealias Texts = OpenIDTexts
    private let visit: Visit
    private let provider: String
    private let link: OpenIDLinks.Link?
    /// The token of an identity that waits for its owner's password.
    private let pending: String?
    private var language: Language { visit.language }

    init(_ provider: String, _ reading: Reading) throws {
        (visit, self.provider) = (reading.visit, provider)
        link = try OpenIDLinks.of(visit.login, reading.db)
        pending = reading.query["pending"]
    }

    static let linking = Act(
        "links", nil, OpenIDTexts.confirm, Ask.text("pending", OpenIDTexts.identity, most: 60),
        Ask.secret(Binding.field, OpenIDTexts.password)
    ) { (pending: $0, password: $1) }

    static let unlinking = Act(
        "unlinking", nil, OpenIDTexts.unlink, Ask.secret(Binding.field, OpenIDTexts.password)
    ) { $0 }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/account">\(AccountTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p>\(Texts.about(language))</p>\
                <section class="card"><h2>\(provider)</h2>\(state)</section></div>
                """
        ).html
    }

    private var state: HTML {
        if let link { return linked(link) }
        if let pending { return confirming(pending) }
        return """
            <p>\(Texts.none(language))</p><form method="post" action="/account/openid/leaving">\
            <input type="hidden" name="csrf" value="\(visit.csrf)"><p class="bar"><button class="primary">\
            \(Texts.link(language))</button></p></form>
            """
    }

    private func linked(_ link: OpenIDLinks.Link) -> HTML {
        let form = ActForm(Self.unlinking, on: "/account/openid", visit, isPrimary: false)
        return """
            <dl><dt>\(Texts.identity(language))</dt><dd>\(link.subject)<br><small>\(link.issuer)</small></dd>\
            <dt>\(Texts.since(language))</dt><dd>\(visit.context.zone.minuteText(link.linkedAt))</dd></dl>\(form.html)
            """
    }

    private func confirming(_ pending: String) -> HTML {
        let form = ActForm(
            Self.linking, on: "/account/openid", visit, values: ["pending": pending], hidden: ["pending"])
        return "<p>\(Texts.recognised(provider)(language))</p>\(form.html)"
    }
}

/// A page between two sites: it leads on by itself, and by a press where that is switched off.
///
/// A cookie that no other site may send along comes back only with a request that begins on a page of ours.
struct PassingPage {
    let title: Localized
    let address: String
    let language: Language

    var html: HTML {
        BarePage(
            title: title(language), language: language,
            main: """
                <h1>\(title(language))</h1><p><a class="button primary" href="\(address)">\(OpenIDTexts.goOn(language))</a></p>
                """, next: address
        ).html
    }
}
