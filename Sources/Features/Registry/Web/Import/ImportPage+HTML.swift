import Domain
import Kernel

extension ImportPage {
    private typealias Texts = ImportTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <p class="crumbs"><a href="/imports">\(Texts.back(language))</a></p>\
                <div class="heading"><h1>\(title)</h1><p>\(kind) · <span class="chip state">\(Texts.name(stage)(language))</span></p></div>\
                \(alert)\(working)\(result)\(columnForm)\(about)
                """
        ).html
    }

    private var alert: HTML {
        guard let problem else { return "" }
        return "<div class=\"error\" role=\"alert\"><p>\(problem)</p></div>"
    }

    private var working: HTML {
        guard stage == .checking || stage == .running else { return "" }
        return "<div class=\"notice\" role=\"status\"><p>\(Texts.working(language))</p><p><b>\(progress)</b></p></div>"
    }

    private var result: HTML {
        guard !tiles.isEmpty else { return "" }
        return """
            <ul class="tiles">\(each: tiles, tile)</ul>\(decision)\(problems)\(changed)\(newOnes)
            """
    }

    private func tile(_ tile: Tile) -> HTML {
        "<li class=\"tile\"><span><b>\(tile.figure)</b><small>\(tile.unit)</small></span></li>"
    }

    private var decision: HTML {
        guard stage == .checked, columns == nil else { return "" }
        let again: HTML = "<a class=\"button\" href=\"\(href: "?columns=1")\">\(Texts.again(language))</a>"
        guard canConfirm else { return "<p class=\"bar\">\(Texts.nothingToDo(language)) \(again)</p>" }
        return """
            <form method="post" action="\(href: "\(address)/confirmation")"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <p class="bar"><button class="primary">\(Texts.confirm(language))</button>\(again)</p>\
            <p class="second">\(Texts.record(language))</p></form>
            """
    }

    private var problems: HTML {
        guard !flaws.isEmpty else { return "" }
        let heads = [Texts.line, Texts.column, Texts.reason]
        return """
            <section class="card"><h2>\(Texts.problems(language))</h2><p>\(Texts.problemsHelp(language))</p>\
            <p class="bar tools"><a class="button" href="\(href: "\(address)/error-sheet")">\(Texts.errorSheet(language))</a>\
            <a class="button" href="\(href: "\(address)/error-sheet?rows=all")">\(Texts.allRows(language))</a></p>\
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: flaws, flawRow)</tbody></table></div>\
            \(if: hasMoreFlaws, more)</section>
            """
    }

    private var more: HTML { "<p class=\"second\">\(Texts.shown(flaws.count)(language))</p>" }
    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func flawRow(_ flaw: (line: String, column: String, reason: String)) -> HTML {
        "<tr><td class=\"number\">\(flaw.line)</td><td>\(flaw.column)</td><td class=\"what\">\(flaw.reason)</td></tr>"
    }

    private var changed: HTML {
        guard !changes.isEmpty else { return "" }
        let heads = [Texts.line, Texts.kind, Texts.field, Texts.before, Texts.after]
        return """
            <section class="card"><h2>\(Texts.changes(language))</h2><div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead>\
            <tbody>\(each: changes, change)</tbody></table></div></section>
            """
    }

    private func change(_ change: Change) -> HTML {
        """
        <tr><td class="number">\(change.line)</td><td class="what">\(change.title)</td><td>\(change.field)</td>\
        <td>\(change.before)</td><td><b>\(change.after)</b></td></tr>
        """
    }

    private var newOnes: HTML {
        guard !created.isEmpty else { return "" }
        return "<section class=\"card\"><h2>\(Texts.newOnes(language))</h2><ul>\(each: created, newOne)</ul></section>"
    }

    private func newOne(_ one: (line: String, title: String)) -> HTML {
        "<li>\(one.title) <small>\(Texts.atLine(one.line)(language))</small></li>"
    }

    private var about: HTML { "<section class=\"card\"><dl>\(each: facts, fact)</dl></section>" }

    private func fact(_ fact: (name: String, value: String)) -> HTML { "<dt>\(fact.name)</dt><dd>\(fact.value)</dd>" }
}
