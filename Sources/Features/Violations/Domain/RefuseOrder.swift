package import Kernel

/// Refuses an order; nothing more than the order and the danger need be said.
package struct RefuseOrder: Sendable {
    package let id: OrderRefusalID
    package let order: String
    package let danger: String
    package let place: String?
    package let givenBy: PersonID?
    package let answerHours: Int

    package init(
        id: OrderRefusalID, order: String, danger: String, place: String? = nil, givenBy: PersonID? = nil,
        answerHours: Int
    ) {
        (self.id, self.order, self.danger, self.place) = (id, order, danger, place)
        (self.givenBy, self.answerHours) = (givenBy, answerHours)
    }

    package func decide(in context: Context) throws(Refusal) -> OrderRefusalEvent {
        guard let site = context.actor.site else { throw .notPermitted }
        return .refused(
            .init(
                id: id, site: site, order: try order.stated(), danger: try danger.stated(), place: try place.fitting(),
                givenBy: givenBy, answerBy: context.now.adding(hours: answerHours), by: context.actor.person,
                at: context.now))
    }
}

/// A manager's answer: whoever gave the order does not answer for it.
package struct AnswerRefusal: Command {
    package let outcome: OrderRefusal.Outcome
    package let text: String

    package init(_ outcome: OrderRefusal.Outcome, _ text: String) { (self.outcome, self.text) = (outcome, text) }

    package func decide(on refusal: OrderRefusal, in context: Context) throws(Refusal) -> [OrderRefusalEvent] {
        guard refusal.answer == nil else { throw .refusalAnswered }
        guard context.actor.role.rank >= Role.safetyDirector.rank else { throw .needsHigher(.safetyDirector) }
        guard ![refusal.claim.by, refusal.claim.givenBy].contains(context.actor.person) else {
            throw .judgeInOwnMatter
        }
        return [
            .answered(.init(outcome: outcome, text: try text.stated(), by: context.actor.person, at: context.now))
        ]
    }
}

extension Refusal {
    package static let unknownOrderRefusal = Refusal(
        "order-refusal.unknown", kind: .unknown, "没有这条记录，或您无权查看。", "There is no such record, or you may not see it.")
    package static let refusalAnswered = Refusal(
        "order-refusal.answered", kind: .conflict, "已经答复。", "It is answered already.")
}
