import Domain
import Kernel

extension DelegationsPage {
    private typealias Texts = DelegationTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="narrow"><p class="crumbs"><a href="/account">\(AccountTexts.title(language))</a></p>\
                <h1>\(Texts.title(language))</h1><p>\(Texts.about(language))</p>\
                \(section(Texts.received, received))\(if: options != nil || !given.isEmpty, section(Texts.given, given))\(form)</div>
                """
        ).html
    }

    private func section(_ title: Localized, _ delegations: [Delegation]) -> HTML {
        """
        <h2>\(title(language))</h2>\(each: delegations, card)\
        \(if: delegations.isEmpty, "<p class=\"second\">\(Texts.none(language))</p>")
        """
    }

    private func card(_ delegation: Delegation) -> HTML {
        let state = delegation.state(at: visit.now, visit.context.zone)
        let isMine = delegation.delegator == visit.actor.person
        let other = isMine ? delegation.delegate : delegation.delegator
        let words = delegation.permissions.map { Texts.name($0)(language) }.joined(
            separator: language == .chinese ? "、" : ", ")
        let limit = delegation.place.flatMap { places[$0] } ?? delegation.mine.flatMap { sites[$0] }
        return """
            <section class="card"><h3>\(names[other]) <span class="chip state">\(Texts.state(state)(language))</span></h3>\
            <dl><dt>\(Texts.permissions(language))</dt><dd>\(words)</dd>\
            \(if: limit != nil, "<dt>\((delegation.place == nil ? Texts.mine : Texts.place)(language))</dt><dd>\(limit)</dd>")\
            <dt>\(Texts.days(language))</dt><dd>\(delegation.from.text) — \(delegation.to.text)</dd>\
            <dt>\(Texts.reason(language))</dt><dd>\(delegation.reason)</dd></dl>\(acts(delegation, state, isMine))</section>
            """
    }

    private func acts(_ delegation: Delegation, _ state: Delegation.State, _ isMine: Bool) -> HTML {
        let address = "/delegations/\(delegation.id)"
        var acts: [Act<DelegationChange>] = []
        if !isMine, state == .offered { acts.append(DelegationChange.acceptance) }
        if !isMine, state == .inForce {
            acts.append(
                visit.standsFor?.delegation == delegation.id.text ? DelegationChange.leaving : DelegationChange.using)
        }
        if ![.ended, .over].contains(state) { acts.append(DelegationChange.ending) }
        return acts.enumerated().reduce(into: HTML("")) {
            $0 = "\($0)\(ActForm($1.element, on: address, visit, isPrimary: $1.offset == 0 && !isMine).html)"
        }
    }

    private var form: HTML {
        guard let options else { return "" }
        let omitted: Set<String> = options["place"] == nil ? ["place"] : ["mine"]
        return """
            <section class="card"><h2>\(Texts.new(language))</h2>\
            \(ActForm(DelegationOffer.act, on: "/delegations", visit, values: ["from": visit.context.today.text], options: options, omitting: omitted).html)</section>
            """
    }
}
