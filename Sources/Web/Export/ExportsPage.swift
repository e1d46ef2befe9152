import Kernel
import Store

/// Who took which list out of the house.
struct ExportsPage {
    struct Line { let when, who, list, query, rows, form: String }

    let visit: Visit
    let lines: [Line]

    init(_ exports: [ListExport], names: [String: Localized], _ visit: Visit) {
        self.visit = visit
        lines = exports.map { export in
            Line(
                when: visit.context.zone.minuteText(export.at),
                who: "\(export.name) · \(ShellTexts.name(export.role)(visit.language))",
                list: names[export.list].map { $0(visit.language) } ?? export.list,
                query: export.query.isEmpty ? ExportTexts.everything(visit.language) : Self.words(export.query),
                rows: String(export.rows), form: export.form)
        }
    }

    var html: HTML {
        let language = visit.language
        return Shell(
            ExportTexts.title, visit,
            main: """
                <div class="heading"><h1>\(ExportTexts.title(language))</h1></div><p>\(ExportTexts.help(language))</p>\
                \(lines.isEmpty ? "<div class=\"empty\"><h2>\(ExportTexts.none(language))</h2></div>" : table)
                """
        ).html
    }

    private var table: HTML {
        let heads = [
            ExportTexts.when, ExportTexts.who, ExportTexts.list, ExportTexts.narrowed, ExportTexts.rows,
            ExportTexts.form,
        ]
        return """
            <div class="scroll" tabindex="0"><table><thead><tr>\(each: heads, head)</tr></thead>\
            <tbody>\(each: lines, row)</tbody></table></div>
            """
    }

    private func head(_ text: Localized) -> HTML { "<th scope=\"col\">\(text(visit.language))</th>" }

    private func row(_ line: Line) -> HTML {
        """
        <tr><td class="when">\(line.when)</td><td>\(line.who)</td><td>\(line.list)</td><td>\(line.query)</td>\
        <td class="number">\(line.rows)</td><td>\(line.form)</td></tr>
        """
    }

    /// `q=风门&state=closed` as people read it.
    private static func words(_ query: String) -> String {
        Form.pairs(query).filter { !$0.value.isEmpty }.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
}
