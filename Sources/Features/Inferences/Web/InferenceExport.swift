import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    private typealias Texts = InferenceTexts

    /// All checks in sight, with their answers.
    static let inferences = ExportedList(
        path: "inferences", title: Texts.title,
        columns: [
            (Texts.question, 50), (Texts.receiver, 24), (Texts.place, 24), (Texts.sender, 12), (Texts.deadline, 12),
            (Texts.state, 14), (Texts.answer, 40), (Texts.answered, 17),
        ],
        count: { _, visit, db in try InferenceStore.page(limit: 0, for: visit.actor, db).total },
        part: { _, behind, limit, visit, db in
            try InferenceStore.page(
                after: behind.flatMap(TimeCursor.init), limit: limit, for: visit.actor, db
            ).rows
        }, cursor: \.cursor, values: { values($0, $1.language) })

    private static func values(_ row: InferenceRow, _ language: Language) -> [SheetValue] {
        let check = row.check
        let state = check.answer.map { Texts.name($0.kind) } ?? Texts.waiting
        return [
            .text(check.question), .text(row.siteName), .text(row.placeName), .text(row.sender), .day(check.deadline),
            .text(state(language)), .text(check.answer?.note), .minute(check.answer?.at),
        ]
    }
}
