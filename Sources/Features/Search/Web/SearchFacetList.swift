import Domain
import Kernel
import Store

/// How the dangers that were found are spread; each figure leads to its rows.
struct SearchFacetList {
    let facets: HiddenDangerFacets
    let question: String
    let language: Language

    var html: HTML {
        let known = HiddenDangerFacets.Facet.allCases.filter { !facets.counts[$0, default: []].isEmpty }
        let lists = known.map { list($0, facets.counts[$0, default: []]) }
        return "<section class=\"card\"><h2>\(SearchTexts.facets(language))</h2>\(each: lists, \.self)</section>"
    }

    private func list(_ facet: HiddenDangerFacets.Facet, _ counts: [HiddenDangerFacets.Count]) -> HTML {
        let lines = counts.map { line($0, facet) }
        return "<h3>\(SearchTexts.name(facet)(language))</h3><ul class=\"rows\">\(each: lines, \.self)</ul>"
    }

    private func line(_ count: HiddenDangerFacets.Count, _ facet: HiddenDangerFacets.Facet) -> HTML {
        let words = SearchTexts.value(count, facet)(language)
        guard let query = narrowing(count, facet) else {
            return "<li><span class=\"name\">\(words)</span> <span class=\"end\">\(count.number)</span></li>"
        }
        let address = Address("/hidden-dangers", query.merging(["q": question]) { $1 })
        return """
            <li><a href="\(href: address.href)"><span class="name">\(words)</span><span class="end">\(count.number)</span></a></li>
            """
    }

    /// What the list is asked to show the same dangers.
    private func narrowing(_ count: HiddenDangerFacets.Count, _ facet: HiddenDangerFacets.Facet) -> [String: String]? {
        switch facet {
        case .state: ["state": count.value]
        case .grade: ["grade": count.value.isEmpty ? HiddenDangerQuestions.ungraded : count.value]
        case .source: count.value.isEmpty ? nil : ["source": count.value]
        case .system, .place: ["place": count.value]
        case .month: Self.month(count.value)
        }
    }

    private static func month(_ text: String) -> [String: String]? {
        guard let first = Day("\(text)-01"), let next = Day("\(first.adding(days: 31).text.prefix(7))-01") else {
            return nil
        }
        return ["from": first.text, "to": next.adding(days: -1).text]
    }
}
