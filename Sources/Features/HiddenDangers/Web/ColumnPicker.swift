import Domain
import Kernel
import Store

/// The form in which somebody says which columns they want.
struct ColumnPicker {
    private typealias Texts = ViewTexts
    let columns: [RegisterColumn]
    let back: String
    let visit: Visit

    static let act = Act(
        "columns", .readHiddenDangers, Texts.keep,
        Ask.several(
            Ask.choice("columns", Texts.columns, of: RegisterColumn.offered.map { Choice($0.rawValue, $0.title) })
                .help(Texts.columnsHelp.zh, Texts.columnsHelp.en)),
        Ask.text("back", Texts.back, most: 1_000).optional
    ) { ColumnDraft(columns: $0, back: $1) }

    var html: HTML {
        let language = visit.language
        let ticks = Field(
            name: "columns", label: Texts.columns(language), help: Texts.columnsHelp(language),
            values: columns.map(\.rawValue),
            input: .ticks(RegisterColumn.offered.map { (value: $0.rawValue, label: $0.title(language)) }))
        return """
            <details class="more picker"><summary>\(Texts.columns(language))</summary>\
            <form method="post" action="/hidden-dangers/columns"><input type="hidden" name="csrf" value="\(visit.csrf)">\
            <input type="hidden" name="back" value="\(back)">\(ticks.html)<p class="bar"><button class="secondary">\(Texts.keep(language))</button></p>\
            </form></details>
            """
    }
}

/// The columns that somebody wants, and the list that they came from.
struct ColumnDraft: Sendable {
    let columns: [String]
    let back: String?

    /// Only our own list is gone back to.
    var page: String {
        guard let back, back == "/hidden-dangers" || back.hasPrefix("/hidden-dangers?") else {
            return "/hidden-dangers"
        }
        return back
    }
}

extension Shape<ColumnDraft> {
    static let columns = Shape("Columns", [.texts("columns") { $0.columns }])
}
