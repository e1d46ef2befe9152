import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    private typealias Texts = ListedSupervisionTexts

    /// The listings within a visitor's scope, with the columns of the page and how far each has come.
    static let listedSupervision = ExportedList(
        path: "listed-supervision", title: Texts.title,
        columns: [
            (Texts.number, 20), (Texts.published, 50), (Texts.mine, 18), (Texts.level, 12), (Texts.unit, 24),
            (Texts.deadline, 12), (Texts.noticedOn, 17), (Texts.state, 14), (Texts.percent, 10),
        ],
        count: { _, visit, db in try ListedSupervisionStore.page(limit: 0, for: visit.actor, db).total },
        part: { _, behind, limit, visit, db in
            try ListedSupervisionStore.page(
                after: behind.flatMap(ListingCursor.init), limit: limit, for: visit.actor, db
            ).rows
        }, cursor: \.cursor.text, values: { values($0.row, $1.language) })

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
