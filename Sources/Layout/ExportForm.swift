import Domain
import Kernel

/// “Export 137 rows”: what the page's address narrows the list to, all pages of it.
struct ExportForm {
    /// The list's address: `/hidden-dangers`.
    let list: String
    let total: Int
    let visit: Visit
    /// What narrows the list, where it is not the page's own address.
    var asking: String?

    var html: HTML {
        guard total > 0 else { return "" }
        return """
            <form class="export" method="post" action="\(href: "\(list)/exports")"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <input type="hidden" name="query" value="\(asking ?? visit.asked)">\
            <button class="secondary" name="form" value="xlsx">\(ExportTexts.export(total)(visit.language))</button>\
            <button class="quiet" name="form" value="csv">CSV</button>\(if: visit.may(.readExports), record)</form>
            """
    }

    private var record: HTML { "<a href=\"/exports\">\(ExportTexts.title(visit.language))</a>" }
}
