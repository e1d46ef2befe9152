import Domain
import Kernel

extension ImportListPage {
    private typealias Texts = ImportTexts
    private var language: Language { visit.language }

    var html: HTML {
        Shell(
            Texts.title, visit,
            main: """
                <div class="heading"><h1>\(Texts.title(language))</h1></div>\
                <div class="columns">\(form)\(templates)</div>\(earlier)
                """
        ).html
    }

    private var form: HTML {
        let options = kinds.map { (value: $0.name, label: $0.title(language)) }
        let kind = Field(
            name: "kind", label: Texts.kind(language), values: [chosen], isRequired: true, input: .select(options))
        return """
            <section class="card next"><h2>\(Texts.upload(language))</h2>\(alert)\
            <form method="post" action="/imports" enctype="multipart/form-data"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            \(kind.html)<p class="field"><label for="f-file">\(Texts.file(language))</label>\
            <input id="f-file" name="file" type="file" accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain" required aria-describedby="f-file-help">\
            <small id="f-file-help">\(Texts.fileHelp(language))</small></p>\
            <p class="bar"><button class="primary">\(Texts.send(language))</button></p></form></section>
            """
    }

    private var alert: HTML {
        guard let problem else { return "" }
        return "<div class=\"error\" role=\"alert\"><p>\(problem)</p></div>"
    }

    private var templates: HTML {
        """
        <section class="card"><h2>\(Texts.templates(language))</h2><p class="second">\(Texts.templatesHelp(language))</p>\
        <ul class="rows">\(each: kinds, template)</ul></section>
        """
    }

    private func template(_ kind: SheetKind) -> HTML {
        """
        <li><a href="\(href: "/imports/templates/\(kind.name)?form=xlsx")"><span class="name">\(kind.title(language))</span>\
        <span class="end">\(Texts.template(language)) ↓</span></a></li>
        """
    }

    private var earlier: HTML {
        guard !lines.isEmpty else {
            return
                "<section><h2>\(Texts.earlier(language))</h2><div class=\"empty\"><h3>\(Texts.none(language))</h3><p>\(Texts.noneHelp(language))</p></div></section>"
        }
        let heads = [Texts.file, Texts.kind, Texts.state, Texts.result, Texts.who, Texts.when]
        return """
            <section><div class="heading"><h2>\(Texts.earlier(language))</h2><p>\(ShellTexts.count(total)(language))</p></div>\
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead><tbody>\(each: lines, row)</tbody></table></div>\(pager)</section>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(language))</th>" }

    private func row(_ line: Line) -> HTML {
        """
        <tr><td class="what"><a class="row" href="\(href: line.href)">\(line.file)</a></td><td>\(line.kind)</td>\
        <td><span class="chip state">\(line.stage)</span></td><td>\(line.result)</td><td>\(line.who)</td><td class="when">\(line.when)</td></tr>
        """
    }

    private var pager: HTML {
        guard let next else { return "" }
        return "<p class=\"pager\"><a class=\"button\" href=\"\(href: next)\">\(ShellTexts.older(language))</a></p>"
    }
}
