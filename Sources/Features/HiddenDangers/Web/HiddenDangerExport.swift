import Database
import Domain
import Kernel
import Policy
import Sheets
import Store

extension ExportedList {
    /// The register, with the columns of its page.
    static let hiddenDangers = ExportedList(
        path: "hidden-dangers", title: HiddenDangerTexts.title, heads: HiddenDangerExport.heads,
        count: { query, visit, db in
            try HiddenDangerStore.count(
                HiddenDangerFilter(lenient: query, on: visit.context.today), for: visit.actor, db)
        }, rows: HiddenDangerExport.rows, chosen: HiddenDangerExport.chosen)
}

enum HiddenDangerExport {
    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        RegisterColumn.allCases.map { SheetHead($0.title(language), width: $0.width) }
    }

    /// The columns that the page shows where somebody has chosen some, with the marks, which a page shows beside the text.
    @Sendable static func chosen(_ query: ExportedList.Query) -> [Int]? {
        guard let names = query["columns"]?.split(separator: ",").map(String.init), !names.isEmpty else { return nil }
        let columns = RegisterColumn.named(names + [RegisterColumn.marks.rawValue])
        return RegisterColumn.allCases.indices.filter { columns.contains(RegisterColumn.allCases[$0]) }
    }

    @Sendable static func rows(
        _ query: ExportedList.Query, _ cursor: String?, _ visit: Visit, _ db: Reader
    ) throws -> (rows: [[SheetValue]], next: String?) {
        var filter = HiddenDangerFilter(lenient: query, on: visit.context.today)
        (filter.limit, filter.cursor) = (HiddenDangerFilter.highestLimit, cursor.flatMap(HiddenDangerCursor.init))
        let part = try HiddenDangerStore.part(of: filter, for: visit.actor, db)
        return (part.rows.map { values($0, visit.book, visit.language) }, part.next?.text)
    }

    private static func values(_ row: HiddenDangerRow, _ book: RuleBook, _ language: Language) -> [SheetValue] {
        RegisterColumn.allCases.map { value($0, of: row, book, language) }
    }

    private static func value(
        _ column: RegisterColumn, of row: HiddenDangerRow, _ book: RuleBook, _ language: Language
    ) -> SheetValue {
        switch column {
        case .number: .whole(row.num)
        case .what: .text(row.what)
        case .grade: .text(row.grade.map { HiddenDangerTexts.words($0, row.ownGrade, book)(language) })
        case .state: .text(HiddenDangerTexts.name(row.phase)(language))
        case .site: .text(row.siteName)
        case .place: .text(row.place)
        case .assignee: .text(row.assignee)
        case .deadline: .day(row.deadline)
        case .verifyBy: .day(row.verifyBy)
        case .extensions: .whole(row.extensions)
        case .reported: .minute(row.reportedAt)
        case .changed: .minute(row.changedAt)
        case .marks:
            .text(ListTexts.marks(row).map { $0(language) }.joined(separator: language == .chinese ? "、" : ", "))
        }
    }
}

extension RegisterColumn {
    /// How wide a column of a sheet is, in characters.
    fileprivate var width: Int {
        switch self {
        case .what: 50
        case .place: 24
        case .marks: 20
        case .site: 18
        case .reported, .changed: 17
        case .assignee, .deadline, .verifyBy: 12
        case .grade, .state: 10
        case .number, .extensions: 8
        }
    }
}
