package import Kernel

/// Asks every receiver one question about a danger that was dealt with.
package struct AskInference: Sendable {
    package struct Receiver: Hashable, Sendable {
        package let site: SiteID
        package let place: PlaceID?

        package init(site: SiteID, place: PlaceID? = nil) { (self.site, self.place) = (site, place) }
    }

    /// So many are asked at once; each is a record of its own.
    package static let most = 200

    package let question: String
    package let deadline: Day?
    package let receivers: [(id: InferenceCheckID, receiver: Receiver)]

    package init(question: String, deadline: Day?, receivers: [(id: InferenceCheckID, receiver: Receiver)]) {
        (self.question, self.deadline, self.receivers) = (question, deadline, receivers)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [InferenceEvent] {
        guard danger.mayBeDrawnFrom else { throw .inferenceTooEarly }
        guard !receivers.isEmpty else { throw .inferenceToNobody }
        guard receivers.count <= Self.most else { throw .inferenceToTooMany }
        guard let deadline, deadline >= context.today else { throw .deadlinePast }
        let question = try question.stated(else: .inferenceWithoutQuestion)
        return receivers.map { id, receiver in
            .asked(
                InferenceCheck(
                    id: id, site: receiver.site, place: receiver.place, source: danger.id, question: question,
                    deadline: deadline, by: context.actor.person, role: context.actor.role, at: context.now))
        }
    }
}

extension HiddenDanger {
    /// Once it is known what it is and how it was dealt with.
    package var mayBeDrawnFrom: Bool { [.accepted, .closed].contains(phase) && !isNearMiss }
}

/// Says what was found; `danger` is the hidden danger that it became.
package struct AnswerInference: Command {
    package let kind: InferenceCheck.Kind
    package let note: String
    package let danger: HiddenDangerID?

    package init(_ kind: InferenceCheck.Kind, _ note: String, danger: HiddenDangerID?) {
        (self.kind, self.note, self.danger) = (kind, note, danger)
    }

    package func decide(on check: InferenceCheck, in context: Context) throws(Refusal) -> [InferenceEvent] {
        guard check.answer == nil else { throw .inferenceAnswered }
        guard context.actor.site == check.site else { throw .notPermitted }
        let note = try note.stated()
        return [
            .answered(
                .init(
                    kind: kind, note: note, by: context.actor.person, at: context.now,
                    danger: kind == .found ? danger : nil))
        ]
    }
}

extension Refusal {
    package static let unknownInference = Refusal(
        "inference-check.unknown", kind: .unknown, "没有这项排查，或您无权查看。", "There is no such check, or you may not see it.")
    package static let inferenceTooEarly = Refusal(
        "inference-check.too-early", kind: .conflict, "隐患验收合格或销号后才能举一反三。",
        "A check is drawn from a danger that was accepted or closed.")
    package static let inferenceToNobody = Refusal(
        "inference-check.nobody", field: "mines", "请至少选择一个排查对象。", "Choose at least one to be asked.")
    package static let inferenceToTooMany = Refusal(
        "inference-check.too-many", field: "mines", "一次最多下发 200 项。", "At most 200 are asked at once.")
    package static let inferenceWithoutQuestion = Refusal(
        "inference-check.no-question", field: "question", "请写明要排查什么。", "Say what to look for.")
    package static let inferenceAnswered = Refusal(
        "inference-check.answered", kind: .conflict, "这项排查已经答复。", "This check is answered already.")
}
