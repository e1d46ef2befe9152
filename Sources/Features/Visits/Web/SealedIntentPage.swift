import Domain
import Kernel
import Store

/// One order to visit: what it says, what its authority does next, and, once it is opened, how anybody checks it.
struct SealedIntentPage {
    private typealias Texts = SealedIntentTexts
    private let kept: SealedIntentStore.Kept
    private let history: [Chronicle.Entry]
    private let visit: Visit
    private var language: Language { visit.language }
    private var intent: SealedIntent { kept.intent }

    init(_ reading: Reading) throws {
        visit = reading.visit
        kept = try SealedIntentStore.known(reading.id, for: visit.actor, reading.db)
        history = try Chronicle.history(of: "\(SealedIntent.kind)/\(kept.intent.id)", reading.db)
    }

    var html: HTML {
        Shell(
            Texts.one, visit,
            main: """
                <p class="crumbs"><a href="/visits">\(Texts.title(language))</a></p><h1>\(kept.siteName) · \(kept.order.day.text)</h1>\
                <p class="phase">\(SealedIntentTable.state(kept, visit))</p>\
                \(if: intent.phase == .sealed, "<p class=\"second\">\(Texts.secret(language))</p>")\
                <div class="columns"><div>\(acts)<section class="card"><dl>\(each: facts, fact)</dl></section>\(proof)</div>\
                <section class="card"><h2>\(Texts.history(language))</h2><ol class="timeline">\(each: history.reversed(), moment)</ol>\
                <p><a href="\(href: "/evidence/\(SealedIntent.kind)/\(intent.id)")">\(EvidenceTexts.title(language))</a></p></section></div>
                """
        ).html
    }

    private var facts: [(Localized, String?)] {
        let zone = visit.context.zone
        return [
            (Texts.mine, kept.siteName), (Texts.day, kept.order.day.text), (Texts.purpose, kept.order.purpose),
            (Texts.team, kept.order.team), (Texts.office, kept.officeName),
            (Texts.sealed, zone.minuteText(intent.committed.at)),
            (Texts.opened, intent.opening.map { zone.minuteText($0.at) }), (Texts.reason, intent.cancellation?.reason),
        ]
    }

    /// With which anybody repeats the hash.
    private var proof: HTML {
        guard let opening = intent.opening else { return "" }
        let parts = [(Texts.hash, intent.committed.hash), (Texts.salt, opening.salt), (Texts.text, opening.text)]
        return """
            <section class="card"><p class="second">\(Texts.check(language))</p><dl>\(each: parts, part)</dl></section>
            """
    }

    private func part(_ part: (Localized, String)) -> HTML {
        "<dt>\(part.0(language))</dt><dd><code>\(part.1)</code></dd>"
    }

    private func fact(_ fact: (Localized, String?)) -> HTML {
        guard let value = fact.1 else { return "" }
        return "<dt>\(fact.0(language))</dt><dd>\(value)</dd>"
    }

    private var acts: HTML {
        guard intent.phase == .sealed, visit.may(.orderVisit), visit.actor.organisation == intent.committed.office
        else { return "" }
        let address = "/visits/\(intent.id)"
        let opening = ActForm(SealedIntentActs.opening, on: address, visit, version: kept.version)
        let cancelling = ActForm(
            SealedIntentActs.cancellation, on: address, visit, version: kept.version, isPrimary: false)
        let isDay = visit.context.today >= kept.order.day
        return """
            <section class="card next"><h2>\(HiddenDangerTexts.next(language))</h2>\(if: isDay || opening.isRetried, opening.html)\
            <details class="more"\(if: cancelling.isRetried, " open")><summary>\(Texts.cancellation(language))</summary>\(cancelling.html)</details></section>
            """
    }

    private func moment(_ entry: Chronicle.Entry) -> HTML {
        TimelineMoment(entry: entry, what: Texts.events[entry.type]?(language) ?? entry.type, visit: visit).html
    }
}
