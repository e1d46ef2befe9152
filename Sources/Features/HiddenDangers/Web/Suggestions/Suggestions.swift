import Database
import Domain
import Kernel
import Policy
import Store

/// What resembles a text that is being written at a site: open cases, closed ones and clauses.
struct Suggestions {
    /// So many of each kind help; more would be a list.
    private static let most = 3
    let open: [SimilarCase]
    let closed: [SimilarCase]
    let clauses: [ClauseSuggestion]
    let offers: ClauseOffers
    private let language: Language

    init(_ text: String, at site: SiteID?, _ rules: HiddenDangerRules?, _ visit: Visit, _ db: Reader) throws {
        language = visit.language
        let text = String(text.prefix(Finding.longestText))
        let kind = try site.flatMap { try HiddenDangerStore.kind(of: $0, for: visit.actor, db) }
        let found: (open: [SimilarCase], closed: [SimilarCase])? =
            if let site, kind != nil, let rules {
                try HiddenDangerStore.similar(
                    to: text, at: site, leastPercent: rules.leastResemblancePercent, most: Self.most, for: visit.actor,
                    db)
            } else { nil }
        (open, closed) = (found?.open ?? [], found?.closed ?? [])
        let list = kind.flatMap { rules?.clauses(for: $0, on: visit.context.today) }
        clauses = list.flatMap { rules?.suggestions(for: text, in: $0) } ?? []
        offers = ClauseOffers(text, list, rules, language)
    }

    var isEmpty: Bool { open.isEmpty && closed.isEmpty && clauses.isEmpty }

    /// `asked` says whether somebody looked and should be told that there is nothing.
    func html(asked: Bool) -> HTML {
        guard !isEmpty else { return asked ? "<p class=\"second\">\(SuggestionTexts.none(language))</p>" : "" }
        return "\(part(SuggestionTexts.open, open))\(offers.html)\(part(SuggestionTexts.closed, closed))"
    }

    private func part(_ title: Localized, _ cases: [SimilarCase]) -> HTML {
        guard !cases.isEmpty else { return "" }
        return
            "<div class=\"notice\"><p><b>\(title(language))</b></p><ul class=\"rows\">\(each: cases, line)</ul></div>"
    }

    private func line(_ found: SimilarCase) -> HTML {
        let reason =
            SuggestionTexts.because(language) + found.words.joined(separator: language == .chinese ? "、" : ", ")
        let remedy = found.remedy.map { SuggestionTexts.remedy(language) + $0 }
        let state = HiddenDangerTexts.name(found.phase)(language)
        let detail = ["#\(found.number)", state, SuggestionTexts.alike(found.percent)(language), reason]
        return """
            <li><a href="\(href: "/hidden-dangers/\(found.id)")"><span class="name">\(found.what)<small>\(remedy)</small>\
            <small>\(detail.joined(separator: " · "))</small></span></a></li>
            """
    }
}
