import Domain
import Kernel
import Store

/// Refused orders, unanswered ones first.
struct OrderRefusalListPage {
    private typealias Texts = RefusalTexts
    private let rows: [OrderRefusalStore.Kept]
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        visit = reading.visit
        rows = try OrderRefusalStore.list(limit: 100, for: reading.visit.actor, reading.db)
    }

    var html: HTML {
        let list: HTML =
            rows.isEmpty
            ? "<div class=\"empty\"><p>\(ViolationTexts.empty(language))</p></div>"
            : "<section class=\"card\"><ul class=\"rows\">\(each: rows, row)</ul></section>"
        return Shell(
            ViolationTexts.refusals, visit,
            main: """
                <p class="crumbs"><a href="/violations">\(ViolationTexts.title(language))</a></p><h1>\(ViolationTexts.refusals(language))</h1>\
                <p class="second">\(Texts.help(language))</p>\
                \(if: visit.may(.refuseOrder), "<p class=\"bar\"><a class=\"button primary\" href=\"/order-refusals/new\">\(ViolationTexts.refuse(language))</a></p>")\(list)
                """
        ).html
    }

    private func row(_ kept: OrderRefusalStore.Kept) -> HTML {
        let refusal = kept.refusal
        let detail = "\(kept.personName) · \(visit.context.zone.minuteText(refusal.claim.at))"
        return """
            <li><a href="\(href: "/order-refusals/\(refusal.id)")"><span class="name">\(refusal.claim.order)<small>\(detail)</small></span>\
            <span class="end">\(OrderRefusalPage.state(refusal, visit))</span></a></li>
            """
    }
}

/// One refused order and its answer.
struct OrderRefusalPage {
    private typealias Texts = RefusalTexts
    private let kept: OrderRefusalStore.Kept
    private let visit: Visit
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        visit = reading.visit
        kept = try OrderRefusalStore.known(reading.id, for: reading.visit.actor, reading.db)
    }

    static func state(_ refusal: OrderRefusal, _ visit: Visit) -> HTML {
        if let answer = refusal.answer {
            return "<span class=\"chip state\">\(Texts.name(answer.outcome)(visit.language))</span>"
        }
        let isOver = refusal.isOverdue(at: visit.now)
        return
            "<span class=\"\(isOver ? "over" : "left")\">\((isOver ? Texts.overdue : Texts.waiting)(visit.language))</span>"
    }

    var html: HTML {
        let claim = kept.refusal.claim
        let known: [(Localized, String?)] = [
            (Texts.danger, claim.danger), (Texts.place, claim.place), (ViolationTexts.by, kept.personName),
            (ViolationTexts.when, visit.context.zone.minuteText(claim.at)),
            (Texts.answerBy, visit.context.zone.minuteText(claim.answerBy)), (Texts.answer, kept.refusal.answer?.text),
        ]
        return Shell(
            ViolationTexts.refuse, visit,
            main: """
                <p class="crumbs"><a href="/order-refusals">\(ViolationTexts.refusals(language))</a></p><h1>\(claim.order)</h1>\
                <p class="phase">\(Self.state(kept.refusal, visit))</p>\(answer)\
                <section class="card"><dl>\(each: known, fact)</dl></section><p class="second">\(Texts.rests(language))</p>
                """
        ).html
    }

    private var answer: HTML {
        guard kept.refusal.answer == nil, visit.may(.answerRefusal), kept.refusal.claim.by != visit.actor.person else {
            return ""
        }
        let form = ActForm(
            OrderRefusalActs.answer, on: "/order-refusals/\(kept.refusal.id)", visit, version: kept.version)
        return "<section class=\"card next\"><h2>\(Texts.answer(language))</h2>\(form.html)</section>"
    }

    private func fact(_ fact: (Localized, String?)) -> HTML {
        guard let value = fact.1 else { return "" }
        return "<dt>\(fact.0(language))</dt><dd>\(value)</dd>"
    }
}
