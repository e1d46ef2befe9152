import Domain
import Kernel
import Store

extension HiddenDangerListPage {
    private typealias Texts = HiddenDangerTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(Texts.title, visit, main: """
            <div class="heading"><h1>\(Texts.title(language))</h1><p>\(ShellTexts.count(total)(language))</p>\(reportLink)</div>\
            \(search)\(lines.isEmpty ? empty : table)\(pager)
            """).html
    }

    private var reportLink: HTML {
        guard visit.may(.reportHiddenDanger) else { return "" }
        return "<a class=\"button primary\" href=\"/hidden-dangers/new\">\(Texts.report(language))</a>"
    }

    private var search: HTML {
        """
        <form class="filter" method="get" action="/hidden-dangers" role="search">\(words.html)\(phases.html)\
        <button class="secondary">\(Texts.search(language))</button></form>
        """
    }

    private var words: Field { Field(name: "q", label: Texts.search(language), values: [filter.words], input: .text) }

    private var phases: Field {
        let all = [(value: "", label: Texts.all(language))]
        let options = HiddenDanger.Phase.allCases.map { (value: $0.rawValue, label: Texts.name($0)(language)) }
        return Field(
            name: "state", label: Texts.phase(language), values: [filter.phase?.rawValue ?? ""], input: .select(all + options))
    }

    private var empty: HTML {
        "<div class=\"empty\"><h2>\(Texts.empty(language))</h2><p>\(Texts.emptyHelp(language))</p></div>"
    }

    private var table: HTML {
        let heads = [Texts.number, Texts.what, Texts.grade, Texts.phase, Texts.place, Texts.assignee, Texts.deadline, Texts.reportedAt]
        return """
            <div class="scroll"><table><thead><tr>\(each: heads, head)</tr></thead>\
            <tbody>\(each: lines, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ line: Line) -> HTML {
        """
        <tr><td class="number">\(line.number)</td><td class="what"><a href="\(href: line.href)">\(line.what)</a></td>\
        <td>\(line.grade)</td><td>\(line.phase)</td><td>\(line.place)</td><td>\(line.assignee)</td><td>\(line.deadline)</td>\
        <td class="when">\(line.reported)</td></tr>
        """
    }

    private var pager: HTML {
        guard let next else { return "" }
        let state = filter.phase.map { "&state=\($0.rawValue)" } ?? ""
        let words = filter.words.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "<p class=\"pager\"><a class=\"button\" href=\"\(href: "?cursor=\(next)&q=\(words)\(state)")\">\(ShellTexts.older(language))</a></p>"
    }
}
