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
        }, rows: HiddenDangerExport.rows)
}

enum HiddenDangerExport {
    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        let columns: [(Localized, Int)] = [
            (HiddenDangerTexts.number, 8), (HiddenDangerTexts.what, 50), (HiddenDangerTexts.grade, 10),
            (HiddenDangerTexts.phase, 10),
            (HiddenDangerTexts.site, 18), (HiddenDangerTexts.place, 24), (HiddenDangerTexts.assignee, 12),
            (HiddenDangerTexts.deadline, 12), (ListTexts.extensions, 8), (HiddenDangerTexts.reportedAt, 17),
            (ListTexts.changed, 17),
            (ListTexts.marks, 20),
        ]
        return columns.map { SheetHead($0(language), width: $1) }
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
        [
            .whole(row.num), .text(row.what),
            .text(row.grade.map { HiddenDangerTexts.words($0, row.ownGrade, book)(language) }),
            .text(HiddenDangerTexts.name(row.phase)(language)), .text(row.siteName), .text(row.place),
            .text(row.assignee),
            .day(row.deadline), .whole(row.extensions), .minute(row.reportedAt), .minute(row.changedAt),
            .text(ListTexts.marks(row).map { $0(language) }.joined(separator: language == .chinese ? "、" : ", ")),
        ]
    }
}
