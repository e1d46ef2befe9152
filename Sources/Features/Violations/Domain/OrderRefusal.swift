package import Kernel

/// Somebody refused a dangerous order (规程 Art. 8, 条例 Art. 20): a right, and a record that a manager must answer.
package struct OrderRefusal: Identifiable, Evolving {
    package typealias ID = OrderRefusalID
    package static let kind = "order-refusal"

    package let claim: Claim
    package private(set) var answer: Answer?

    package struct Claim: Codable, Hashable, Sendable {
        package let id: OrderRefusalID
        package let site: SiteID
        package let order: String
        package let danger: String
        package let place: String?
        /// Who gave the order, when the person wants to say so.
        package let givenBy: PersonID?
        package let answerBy: Instant
        package let by: PersonID
        package let at: Instant
    }

    package struct Answer: Codable, Hashable, Sendable {
        package let outcome: Outcome
        package let text: String
        package let by: PersonID
        package let at: Instant
    }

    /// The order is withdrawn, changed, or explained: then the person may still refuse.
    package enum Outcome: String, Codable, Sendable, CaseIterable { case withdrawn, changed, explained }

    package var id: ID { claim.id }
    package var site: SiteID { claim.site }
    package func isOverdue(at instant: Instant) -> Bool { answer == nil && claim.answerBy < instant }

    package static func founded(by event: OrderRefusalEvent) -> OrderRefusal? {
        guard case .refused(let claim) = event else { return nil }
        return OrderRefusal(claim: claim)
    }

    package mutating func apply(_ event: OrderRefusalEvent) {
        if case .answered(let answer) = event { self.answer = answer }
    }
}

package enum OrderRefusalEvent: DomainEvent {
    package static let schemaVersion = 1

    case refused(OrderRefusal.Claim)
    case answered(OrderRefusal.Answer)

    package var name: String {
        switch self {
        case .refused: "order-refusal.refused"
        case .answered: "order-refusal.answered"
        }
    }
}
