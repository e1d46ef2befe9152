import Domain
import Kernel

// The form in which the columns are confirmed.
extension ImportPage {
    private typealias Texts = ImportTexts

    var columnForm: HTML {
        guard let columns else { return "" }
        return """
            \(turning(columns))<section class="card next"><h2>\(Texts.columns(visit.language))</h2><p>\(Texts.columnsHelp(visit.language))</p>\
            <form method="post" action="\(href: "\(address)/mapping")"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            \(columns.mine?.html ?? "")<div class="pair">\(each: columns.fields, \.html)</div>\(profile.html)\
            <p class="bar"><button class="primary">\(Texts.check(visit.language))</button></p></form></section>\(preview(columns))
            """
    }

    /// The workbook's other sheets, each one press away.
    private func turning(_ columns: ImportColumns) -> HTML {
        guard let sheet = columns.sheet else { return "" }
        return """
            <form class="filter" method="post" action="\(href: "\(address)/sheet")"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            \(sheet.html)<button class="secondary">\(Texts.turn(visit.language))</button></form>
            """
    }

    private var profile: Field {
        Field(
            name: "profile", label: ImportTexts.profile(visit.language), help: ImportTexts.profileHelp(visit.language),
            most: 60,
            input: .text)
    }

    private func preview(_ columns: ImportColumns) -> HTML {
        """
        <section class="card"><h2>\(ImportTexts.preview(visit.language))</h2><div class="scroll" tabindex="0"><table><thead><tr>\
        \(each: columns.heads, previewHead)</tr></thead><tbody>\(each: columns.samples, previewRow)</tbody></table></div></section>
        """
    }

    private func previewHead(_ head: String) -> HTML { "<th scope=\"col\">\(head)</th>" }
    private func previewRow(_ cells: [String]) -> HTML { "<tr>\(each: cells, previewCell)</tr>" }
    private func previewCell(_ cell: String) -> HTML { "<td>\(cell)</td>" }
}
