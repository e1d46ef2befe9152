import Domain
import Kernel
import Store

extension HiddenDangerListPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="heading wide"><h1>\(Texts.title(language))</h1>\(boardLink)\(reportLink)</div>\(viewBar)\(search)\
                <div id="results" aria-live="polite"><p class="second">\(ShellTexts.count(total)(language))</p>\(chipList)\
                \(lines.isEmpty ? empty : table)\(bulk)\(pager)\
                \(ExportForm(list: "/hidden-dangers", total: total, visit: visit, asking: exported).html)</div>\(saving)\(picker)\(HiddenDangerPapers.register(visit))
                """
        ).html
    }

    private var boardLink: HTML {
        let query = address.query.filter { !["view", "state", "limit"].contains($0.key) }
        return """
            <p><a href="\(href: Address("/hidden-dangers/board", query).href)">\(BoardTexts.asBoard(language))</a></p>
            """
    }

    private var reportLink: HTML {
        guard visit.may(.reportHiddenDanger) else { return "" }
        return
            "<a class=\"button primary\" href=\"/hidden-dangers/new\">\(Icon.report.html)\(Texts.report(language))</a>"
    }

    private var search: HTML {
        let questions = HiddenDangerQuestions.self
        let asked = [
            questions.phase.asking, grades, questions.turn.asking, questions.foundBy.asking,
            questions.source.asking, questions.clause.asking,
            questions.from.asking, questions.to.asking, questions.sort.asking,
        ]
        return """
            <form class="filter" method="get" action="/hidden-dangers" role="search" hx-get="/hidden-dangers" hx-target="#results" \
            hx-select="#results" hx-select-oob="#filter-count" hx-swap="outerHTML" hx-push-url="true" \
            hx-trigger="input changed delay:300ms from:#f-q, change, submit">\(field(questions.words.asking))\
            <button class="secondary">\(Icon.search.html)\(Texts.search(language))</button>\
            <details class="drawer"><summary>\(Icon.filter.html)\(ListTexts.filters(language)) \
            <span id="filter-count">\(badge)</span></summary><div class="fields">\(each: asked, field)\(placeField)\(limit.html)\(kept)</div>\
            <p class="bar"><button class="secondary">\(ListTexts.apply(language))</button>\
            <a class="button quiet" href="\(href: everything)">\(ListTexts.reset(language))</a></p></details></form>
            """
    }

    private var everything: String { Address("/hidden-dangers", ["view": address.query["view"] ?? ""]).href }

    private var viewBar: HTML {
        ViewBar(
            links: views, all: (everything, setting?.view == nil && chips.isEmpty && filter.words.isEmpty),
            language: language
        )
        .html
    }

    private var saving: HTML {
        setting == nil ? "" : HiddenDangerRoutes.viewed.saving(address.query, visit)
    }

    private var picker: HTML {
        setting == nil ? "" : ColumnPicker(columns: columns, back: address.href, visit: visit).html
    }

    /// The filter with the columns, so that a file has what the page shows.
    private var exported: String {
        let chosen = setting?.columns ?? []
        let all = address.query.merging(
            chosen.isEmpty ? [:] : ["columns": columns.map(\.rawValue).joined(separator: ",")]
        ) { $1 }
        return String(Address("", all.filter { $0.key != "view" }).href.drop { $0 == "?" })
    }

    /// Whether this visitor can do anything to several at once.
    var isSelectable: Bool { setting != nil && !lines.isEmpty && BulkAct.allCases.contains { $0.isFor(visit) } }

    private var bulk: HTML {
        guard isSelectable else { return "" }
        return """
            <form id="bulk" class="tools" method="get" action="/hidden-dangers/bulk">\
            <button class="secondary">\(BulkTexts.open(language))</button></form>
            """
    }

    private var badge: HTML { chips.isEmpty ? "" : "<span class=\"badge\">\(chips.count)</span>" }

    private func field(_ asking: Asking) -> HTML {
        let isSort = asking.name == HiddenDangerQuestions.sort.asking.name
        let value = isSort ? filter.sort.rawValue : address.query[asking.name]
        return Field(asking, values: value.map { [$0] } ?? [], any: Texts.all(language), language).html
    }

    private var placeField: HTML {
        guard !places.isEmpty else { return "" }
        return Field(
            HiddenDangerQuestions.place.asking, values: [address.query["place"] ?? ""], options: places,
            any: Texts.all(language), language
        ).html
    }

    private var limit: Field {
        Field(
            name: "limit", label: ListTexts.limit(language), values: [String(filter.limit)],
            input: .select([25, 50, 100, 200].map { (value: String($0), label: String($0)) }))
    }

    /// What the drawer does not ask, but the address said.
    private var kept: HTML {
        let names = ["team", "mine"] + (places.isEmpty ? ["place"] : [])
        return "\(each: names.filter { address.query[$0] != nil }, hidden)"
    }

    private func hidden(_ name: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(address.query[name])\">"
    }

    private var chipList: HTML {
        chips.isEmpty ? "" : "<ul class=\"chips\">\(each: chips, chip)</ul>"
    }

    private func chip(_ chip: Chip) -> HTML {
        "<li><a href=\"\(href: chip.href)\"><span class=\"hidden\">\(ListTexts.remove(language)) </span>\(chip.label)</a></li>"
    }

    private var empty: HTML {
        let help = chips.isEmpty && filter.words.isEmpty ? Texts.emptyHelp : ListTexts.emptyFiltered
        return "<div class=\"empty\"><h2>\(Texts.empty(language))</h2><p>\(help(language))</p></div>"
    }

    private var pager: HTML {
        guard next != nil || previous != nil else { return "" }
        return """
            <nav class="pager" aria-label="\(ListTexts.results(language))">\(previous.map { link($0, ShellTexts.previous) } ?? "")\
            \(next.map { link($0, ShellTexts.older) } ?? "")</nav>
            """
    }

    private func link(_ href: String, _ label: Localized) -> HTML {
        "<a class=\"button\" href=\"\(href: href)\">\(label(language))</a>"
    }
}
