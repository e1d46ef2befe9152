import Domain
import Kernel
import Store

/// What was found, kind by kind, and how the dangers among it are spread.
struct SearchPage {
    private static let shown = 10

    private let visit: Visit
    private let question: String
    private let search: Search?
    private let facets: HiddenDangerFacets?
    private var language: Language { visit.language }

    init(_ reading: Reading) throws {
        visit = reading.visit
        question = String((reading.query["q"] ?? "").trimmed.prefix(100))
        let seesDangers = visit.may(.readHiddenDangers)
        search =
            question.isEmpty
            ? nil
            : try Search(question, limit: Self.shown, seesDangers: seesDangers, for: visit.actor, reading.db)
        facets =
            (search?.parts[.hiddenDanger]?.total ?? 0) > 0
            ? try HiddenDangerFacets(HiddenDangerFilter(words: question), for: visit.actor, reading.db) : nil
    }

    var html: HTML {
        Shell(
            SearchTexts.title, visit,
            main: """
                <h1>\(SearchTexts.title(language))</h1><form class="filter" method="get" action="/search" role="search">\
                <p class="field"><label for="f-q">\(SearchTexts.question(language))</label><input id="f-q" name="q" type="search" \
                value="\(question)" maxlength="100" aria-describedby="f-q-help"></p>\
                <button class="secondary">\(Icon.search.html)\(SearchTexts.title(language))</button></form>\
                <p class="second" id="f-q-help">\(SearchTexts.help(language))</p>\(results)
                """
        ).html
    }

    private var results: HTML {
        guard let search else { return "<div class=\"empty\"><p>\(SearchTexts.begin(language))</p></div>" }
        let kinds = SearchKind.allCases.filter { (search.parts[$0]?.total ?? 0) > 0 }
        guard !kinds.isEmpty else {
            return """
                <div class="empty"><h2>\(SearchTexts.none(language))</h2><p>\(SearchTexts.noneHelp(language))</p></div>
                """
        }
        let parts = kinds.compactMap { kind in search.parts[kind].map { part(kind, $0) } }
        guard let facets else { return "\(each: parts, \.self)" }
        return
            "<div class=\"columns\"><div>\(each: parts, \.self)</div>\(SearchFacetList(facets: facets, question: question, language: language).html)</div>"
    }

    private func part(_ kind: SearchKind, _ part: Search.Part) -> HTML {
        """
        <section class="card"><h2>\(SearchTexts.name(kind)(language)) <span class="badge calm">\(part.total)</span></h2>\
        <ul class="rows">\(each: part.hits, row)</ul>\(if: part.total > part.hits.count, more(kind, part.total))</section>
        """
    }

    private func row(_ hit: SearchHit) -> HTML {
        let number = [.hiddenDanger, .comment].contains(hit.kind) ? "#\(hit.title)" : hit.place?.term(language)
        let detail = [number, visit.actor.site == nil ? hit.siteName : nil].compactMap(\.self)
        return """
            <li><a href="\(href: hit.href)"><span class="name">\(each: hit.snippet.pieces, piece)\
            <small>\(detail.joined(separator: " · "))</small></span></a></li>
            """
    }

    private func piece(_ piece: Snippet.Piece) -> HTML {
        piece.isHit ? "<mark>\(piece.text)</mark>" : "\(piece.text)"
    }

    /// The list that shows all of a kind; comments and places have none that can be asked for words.
    private func more(_ kind: SearchKind, _ total: Int) -> HTML {
        let lists: [SearchKind: String] = [.hiddenDanger: "/hidden-dangers", .mine: "/mines", .person: "/persons"]
        guard let list = lists[kind] else { return "" }
        return """
            <p><a class="all" href="\(href: Address(list, ["q": question]).href)">\(SearchTexts.all(total, kind)(language))</a></p>
            """
    }
}
