import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    private typealias Texts = GoodPracticeTexts

    /// The cards that a visitor reads, of the system and in the order of the page.
    static let goodPractices = ExportedList(
        path: "good-practices", title: Texts.title,
        columns: [
            (Texts.name, 36), (Texts.system, 16), (Texts.mine, 20), (Texts.trouble, 40), (Texts.practice, 50),
            (Texts.result, 40), (Texts.published, 17), (Texts.audience, 16), (Texts.adoptedCount, 10),
            (Texts.works, 10),
        ],
        count: { query, visit, db in
            try GoodPracticeStore.page(of: system(query), by: order(query), limit: 0, for: visit.actor, db).total
        },
        part: { query, behind, limit, visit, db in
            let (order, after) = (order(query), behind.flatMap(GoodPracticeStore.Cursor.init))
            return try GoodPracticeStore.page(
                of: system(query), by: order, after: after, limit: limit, for: visit.actor, db
            ).rows.map { (kept: $0, order: order) }
        }, cursor: { GoodPracticeStore.Cursor($0.kept.practice, $0.order).text },
        values: { values($0.kept, $1.language) })

    private static func system(_ query: Query) -> ProductionSystem? { query["system"].flatMap(ProductionSystem.init) }
    private static func order(_ query: Query) -> GoodPracticeOrder {
        query["order"].flatMap(GoodPracticeOrder.init) ?? .newest
    }

    private static func values(_ kept: GoodPracticeStore.Kept, _ language: Language) -> [SheetValue] {
        let (card, practice) = (kept.practice.card, kept.practice)
        return [
            .text(card.title), .text(Texts.name(card.system)(language)), .text(kept.siteName), .text(card.trouble),
            .text(card.practice), .text(card.result), .minute(practice.publication?.at),
            .text(practice.publication.map { Texts.name($0.audience)(language) }), .whole(practice.adoptions.count),
            .whole(practice.adoptions.count { $0.outcome?.verdict == .works }),
        ]
    }
}
