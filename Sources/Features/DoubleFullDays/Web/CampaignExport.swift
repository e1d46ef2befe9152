import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    private typealias Texts = DoubleFullDayTexts

    /// The campaigns within a visitor's scope, with the columns of the page, each share in its parts.
    static let campaigns = ExportedList(
        path: "double-full-days", title: Texts.title,
        columns: [
            (Texts.month, 10), (Texts.mine, 24), (Texts.heldOn, 12), (Texts.moved, 30), (Texts.items, 10),
            (Texts.itemsDone, 10), (Texts.people, 10), (Texts.peopleDone, 10), (Texts.found, 10), (Texts.state, 12),
        ],
        count: { query, visit, db in
            try DoubleFullDayStore.page(in: month(query), after: nil, limit: 0, for: visit.actor, db).total
        },
        part: { query, behind, limit, visit, db in
            let after = behind.flatMap(DayCursor.init).map { ($0.heldOn, $0.id) }
            return try DoubleFullDayStore.page(in: month(query), after: after, limit: limit, for: visit.actor, db).rows
        }, cursor: { DayCursor($0.day).text }, values: { values($0, $1.language) })

    private static func month(_ query: Query) -> CampaignMonth? { query["month"].flatMap(CampaignMonth.init) }

    private static func values(_ kept: DoubleFullDayStore.Kept, _ language: Language) -> [SheetValue] {
        let (day, items, people) = (kept.day, kept.figures.items, kept.figures.people)
        return [
            .text(day.month.text), .text(kept.siteName), .day(day.heldOn), .text(day.movedBecause), .whole(items.due),
            .whole(items.done + items.notApplicable), .whole(people.due), .whole(people.done + people.notApplicable),
            .whole(kept.figures.found), .text(Texts.name(day.phase)(language)),
        ]
    }
}
