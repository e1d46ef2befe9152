import Database
import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    /// The listings within a visitor's scope, with the columns of the page and how far each has come.
    static let listedSupervision = ExportedList(
        path: "listed-supervision", title: ListedSupervisionTexts.title, heads: ListingExport.heads,
        count: { _, visit, db in try ListedSupervisionStore.page(limit: 0, for: visit.actor, db).total },
        rows: ListingExport.rows)
}

private enum ListingExport {
    private typealias Texts = ListedSupervisionTexts
    private static let rowsInPart = 500

    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        let columns: [(Localized, Int)] = [
            (Texts.number, 20), (Texts.published, 50), (Texts.mine, 18), (Texts.level, 12), (Texts.unit, 24),
            (Texts.deadline, 12), (Texts.noticedOn, 17), (Texts.state, 14), (Texts.percent, 10),
        ]
        return columns.map { SheetHead($0(language), width: $1) }
    }

    @Sendable static func rows(
        _ query: ExportedList.Query, _ cursor: String?, _ visit: Visit, _ db: Reader
    ) throws -> (rows: [[SheetValue]], next: String?) {
        let rows = try ListedSupervisionStore.page(
            after: cursor.flatMap(ListingCursor.init), limit: rowsInPart, for: visit.actor, db
        ).rows
        return (
            rows.map { values($0.row, visit.language) },
            rows.count == rowsInPart ? rows.last?.cursor.text : nil
        )
    }

    private static func values(_ row: ListedSupervisionRow, _ language: Language) -> [SheetValue] {
        let (listing, notice) = (row.listing, row.listing.notice)
        return [
            .text(notice?.number ?? Texts.proposal(language)), .text(notice?.publicText ?? listing.proposal.reason),
            .text(row.siteName), .text(ShellTexts.name(listing.level)(language)), .text(notice?.unit),
            .day(notice?.deadline), .minute(notice?.at), .text(Texts.name(listing.phase)(language)),
            listing.progress.last.map { .whole($0.percent) } ?? .empty,
        ]
    }
}
