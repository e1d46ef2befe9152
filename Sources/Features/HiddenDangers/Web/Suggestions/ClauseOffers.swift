import Domain
import Kernel
import Policy
import Store

/// The clauses that a text resembles, each with the words by which it does.
struct ClauseOffers {
    private let offers: [ClauseSuggestion]
    private let list: ClauseList?
    private let language: Language

    init(_ text: String, _ list: ClauseList?, _ rules: HiddenDangerRules?, _ language: Language) {
        (self.list, self.language) = (list, language)
        offers = list.flatMap { list in rules?.suggestions(for: text, in: list) } ?? []
    }

    var isEmpty: Bool { offers.isEmpty }

    var html: HTML {
        guard let list, !offers.isEmpty else { return "" }
        let origin = "\(list.origin.document)\(list.origin.isLocal ? " · \(SuggestionTexts.local(language))" : "")"
        return """
            <div class="notice"><p><b>\(SuggestionTexts.clauses(language))</b></p><ul>\(each: offers, line)</ul>\
            <p><small>\(origin)。\(SuggestionTexts.decides(language))</small></p></div>
            """
    }

    private func line(_ offer: ClauseSuggestion) -> HTML {
        """
        <li><b>\(offer.clause.code)</b> \(offer.clause.article) \(offer.clause.gist(language)) \
        <small>\(SuggestionTexts.because(language))\(offer.words.joined(separator: language == .chinese ? "、" : ", "))</small></li>
        """
    }
}

extension HiddenDangerPage {
    /// The clauses in force for such a site on the day of the report.
    var clauses: ClauseList? {
        rules?.clauses(for: around.siteKind, on: visit.context.zone.day(of: danger.reportedAt))
    }

    /// What can be cited, to be searched by number or word.
    var citable: [Choice] {
        (clauses?.clauses ?? []).map {
            Choice($0.code, Localized("\($0.article) \($0.gist.zh)", "\($0.article) \($0.gist.en)"))
        }
    }

    /// The clause that it was graded by, with its number and gist.
    var citedClause: String? {
        guard let code = danger.grading?.clause else { return nil }
        let clause = rules?.clause(code, on: visit.context.zone.day(of: danger.reportedAt))
        return [code, clause?.article, clause?.gist(visit.language)].compactMap(\.self).joined(separator: " ")
    }
}
