import Domain
import Kernel
import Ledger
import Store

/// One's own signing keys: which are in use, which ended and why, and how to replace one.
struct KeysPage {
    private typealias Texts = SigningTexts
    private let visit: Visit
    private let lines: [SigningKeys.Line]
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        visit = reading.visit
        lines = try SigningKeys.lines(of: reading.visit.actor.person, reading.db)
    }

    static let replacement = Act("replacement", nil, Texts.replacement, Ask.secret(Binding.field, Texts.password)) {
        $0
    }
    static let revocation = Act(
        "revocation", nil, Texts.revocation,
        Ask.secret(Binding.field, Texts.password).help(Texts.revocationHelp.zh, Texts.revocationHelp.en)
    ) { $0 }

    static let passkey = Act(
        "passkeys", nil, Texts.passkeyAdding, Ask.text("name", Texts.passkeyName, most: 60),
        Ask.secret(Binding.field, Texts.password).help(Texts.passkeyHelp.zh, Texts.passkeyHelp.en)
    ) { (name: $0, password: $1) }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/account">\(AccountTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p>\(Texts.about(language))</p>\
                <section class="card"><ul class="rows">\(each: lines, line)</ul>\
                \(if: lines.isEmpty, "<p>\(Texts.none(language))</p>")</section>\(if: holdsOne, acts)\(passkeys)</div>
                """
        ).html
    }

    private var holdsOne: Bool { lines.contains { $0.revokedAt == nil && $0.key.way == .password } }

    private var passkeys: HTML {
        let form = ActForm(Self.passkey, on: "/account/keys", visit, isPrimary: false, passkey: .enrol)
        return """
            <section class="card"><h2>\(Texts.passkeys(language))</h2><p>\(Texts.passkeyAbout(language))</p>\(form.html)</section>
            """
    }

    private func ending(_ id: String) -> HTML {
        let act = Act("passkey-revocation", nil, Texts.passkeyRevocation, Ask.secret(Binding.field, Texts.password)) {
            $0
        }
        let form = ActForm(act, on: "/account/keys/\(id)", visit, isPrimary: false)
        return "<details class=\"more\"><summary>\(Texts.passkeyRevocation(language))</summary>\(form.html)</details>"
    }

    private var acts: HTML {
        """
        <section class="card acts">\(folded(Self.replacement))\(folded(Self.revocation))</section>
        """
    }

    private func folded(_ act: Act<String>) -> HTML {
        let form = ActForm(act, on: "/account/keys", visit, isPrimary: false)
        return """
            <details class="more"\(if: form.isRetried, " open")><summary>\(act.title(language))</summary>\(form.html)</details>
            """
    }

    private func line(_ line: SigningKeys.Line) -> HTML {
        let zone = visit.context.zone
        let end = line.revokedAt.map {
            "\(Texts.revoked(language)) \(zone.minuteText($0)) · \(line.reason.map { Texts.reason($0)(language) } ?? "")"
        }
        return """
            <li class="line"><span class="name"><code>\(line.key.short)</code> \(line.name ?? Texts.way(line.key.way)(language))\
            <small>\(Texts.enrolled(language)) \(zone.minuteText(line.enrolledAt))</small></span>\
            <span class="chip state">\(end ?? Texts.inUse(language))</span>\
            \(line.revokedAt == nil ? line.passkey.map(ending) ?? "" : "")</li>
            """
    }
}
