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

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/account">\(AccountTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p>\(Texts.about(language))</p>\
                <section class="card"><ul class="lines">\(each: lines, line)</ul>\
                \(if: lines.isEmpty, "<p>\(Texts.none(language))</p>")</section>\(if: holdsOne, acts)</div>
                """
        ).html
    }

    private var holdsOne: Bool { lines.contains { $0.revokedAt == nil } }

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
            <li class="line"><span class="name"><code>\(line.key.short)</code> \(Texts.way(line.key.way)(language))\
            <small>\(Texts.enrolled(language)) \(zone.minuteText(line.enrolledAt))</small></span>\
            <span class="chip state">\(end ?? Texts.inUse(language))</span></li>
            """
    }
}
