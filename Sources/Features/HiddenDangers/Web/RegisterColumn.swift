import Domain
import Kernel
import Store

/// The columns that the register can show, in their order; what was found is always there.
enum HiddenDangerColumn: String, CaseIterable, Sendable {
    case number, what, grade, state, site, place, assignee, deadline, verifyBy = "verify-by", extensions, reported,
        changed
    case marks

    /// What a page shows to somebody who has chosen nothing.
    static let usual: [HiddenDangerColumn] = [
        .number, .what, .grade, .state, .place, .assignee, .deadline, .extensions, .reported, .changed,
    ]
    /// What can be chosen.
    static let offered = allCases.filter { $0 != .what && $0 != .marks }

    /// The columns of these names, in their order; the usual ones where there are none.
    static func named(_ names: [String]) -> [HiddenDangerColumn] {
        let chosen = allCases.filter { names.contains($0.rawValue) }
        return chosen.isEmpty ? usual : allCases.filter { $0 == .what || chosen.contains($0) }
    }

    var title: Localized {
        switch self {
        case .number: HiddenDangerTexts.number
        case .what: HiddenDangerTexts.what
        case .grade: HiddenDangerTexts.grade
        case .state: HiddenDangerTexts.phase
        case .site: HiddenDangerTexts.site
        case .place: HiddenDangerTexts.place
        case .assignee: HiddenDangerTexts.assignee
        case .deadline: HiddenDangerTexts.deadline
        case .verifyBy: HiddenDangerTexts.verifyBy
        case .extensions: ListTexts.extensions
        case .reported: HiddenDangerTexts.reportedAt
        case .changed: ListTexts.changed
        case .marks: ListTexts.marks
        }
    }
}

/// The form in which somebody says which columns they want.
struct ColumnPicker {
    private typealias Texts = ViewTexts
    let columns: [HiddenDangerColumn]
    let back: String
    let visit: Visit

    static let act = Act(
        "columns", .readHiddenDangers, Texts.keep,
        Ask.several(
            Ask.choice("columns", Texts.columns, of: HiddenDangerColumn.offered.map { Choice($0.rawValue, $0.title) })
                .help(Texts.columnsHelp.zh, Texts.columnsHelp.en)),
        Ask.text("back", Texts.back, most: 1_000).optional
    ) { ColumnDraft(columns: $0, back: $1) }

    var html: HTML {
        let language = visit.language
        let ticks = Field(
            name: "columns", label: Texts.columns(language), help: Texts.columnsHelp(language),
            values: columns.map(\.rawValue),
            input: .ticks(HiddenDangerColumn.offered.map { (value: $0.rawValue, label: $0.title(language)) }))
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
