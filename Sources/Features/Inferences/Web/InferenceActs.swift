import Domain
import Kernel
import Store

/// What is asked of others, and of whom.
struct InferenceQuestion: Sendable {
    let question: String
    let deadline: Day
    let mines: [SiteID]
    let places: [PlaceID]

    static let act = Act<InferenceQuestion>(
        "inferences", .sendInference, InferenceTexts.ask, Ask.area("question", InferenceTexts.question, most: 500),
        Ask.day("deadline", InferenceTexts.deadline),
        Ask.several(Ask.reference("mines", InferenceTexts.mines) as Question<SiteID>, most: AskInference.most),
        Ask.several(Ask.place("places", InferenceTexts.places), most: AskInference.most)
    ) { InferenceQuestion(question: $0, deadline: $1, mines: $2, places: $3) }
}

/// What somebody found.
struct InferenceReply: Sendable {
    let kind: InferenceCheck.Kind
    let note: String

    static let act = Act<InferenceReply>(
        "answer", .answerInference, InferenceTexts.answer,
        Ask.choice("result", InferenceTexts.state, InferenceCheck.Kind.self, InferenceTexts.name),
        Ask.area("note", InferenceTexts.note)
    ) { InferenceReply(kind: $0, note: $1) }
}

extension Shape<InferenceCheck> {
    static let inferenceCheck = Shape(
        "InferenceCheck",
        [
            .id("id") { $0.id }, .id("mine") { $0.site }, .id("place") { $0.place }, .id("source") { $0.source },
            .text("question") { $0.question }, .day("deadline") { $0.deadline }, .instant("askedAt") { $0.at },
            .code("result") { $0.answer?.kind }, .maybe("note") { $0.answer?.note },
            .instant("answeredAt") { $0.answer?.at }, .id("danger") { $0.answer?.danger },
        ])
}

extension Shape<[InferenceCheck]> {
    static let inferenceSent = Shape("InferencesSent", [.list("checks", .inferenceCheck) { $0 }])
}

enum InferenceWork {
    private static let shown = 5

    /// What a mine was asked and has not answered.
    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard visit.may(.answerInference) else { return [] }
        let page = try InferenceStore.page(isOpen: true, limit: shown, for: visit.actor, reading.db)
        return [
            WorkCard(
                title: InferenceTexts.work, count: page.total, href: "/inferences",
                rows: page.rows.map { row in
                    let left = visit.context.today.days(until: row.check.deadline)
                    return WorkCard.Row(
                        href: "/inferences/\(row.check.id)", name: row.check.question,
                        detail: [row.placeName, row.sender].compactMap(\.self).joined(separator: " · "),
                        end:
                            "<span class=\"\(left < 0 ? "over" : "left")\">\(ShellTexts.deadline(daysLeft: left)(visit.language))</span>"
                    )
                })
        ]
    }
}
