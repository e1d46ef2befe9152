import Database
import Domain
import Kernel
import Sheets
import Store

extension ExportedList {
    /// All checks in sight, with their answers.
    static let inferences = ExportedList(
        path: "inferences", title: InferenceTexts.title, heads: InferenceExport.heads,
        count: { _, visit, db in try InferenceStore.page(limit: 0, for: visit.actor, db).total },
        rows: InferenceExport.rows)
}

private enum InferenceExport {
    private typealias Texts = InferenceTexts
    private static let rowsInPart = 500

    @Sendable static func heads(_ language: Language) -> [SheetHead] {
        let columns: [(Localized, Int)] = [
            (Texts.question, 50), (Texts.receiver, 24), (Texts.place, 24), (Texts.sender, 12), (Texts.deadline, 12),
            (Texts.state, 14), (Texts.answer, 40), (Texts.answered, 17),
        ]
        return columns.map { SheetHead($0(language), width: $1) }
    }

    @Sendable static func rows(
        _ query: ExportedList.Query, _ cursor: String?, _ visit: Visit, _ db: Reader
    ) throws -> (rows: [[SheetValue]], next: String?) {
        let rows = try InferenceStore.page(
            after: cursor.flatMap(TimeCursor.init), limit: rowsInPart, for: visit.actor, db
        ).rows
        return (rows.map { values($0, visit.language) }, rows.count == rowsInPart ? rows.last?.cursor : nil)
    }

    private static func values(_ row: InferenceRow, _ language: Language) -> [SheetValue] {
        let check = row.check
        let state = check.answer.map { Texts.name($0.kind) } ?? Texts.waiting
        return [
            .text(check.question), .text(row.siteName), .text(row.placeName), .text(row.sender), .day(check.deadline),
            .text(state(language)), .text(check.answer?.note), .minute(check.answer?.at),
        ]
    }
}
