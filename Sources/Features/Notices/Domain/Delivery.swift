package import Kernel

package enum DeliverySubject {}
package typealias DeliveryID = ID<DeliverySubject>

/// A mail or a webhook's message that leaves the house, tried again until it is taken or given up.
package struct Delivery: Hashable, Sendable, Identifiable {
    /// The same for every try: the receiver can tell that it has it already.
    package let id: DeliveryID
    package let address: String
    package let person: PersonID
    package let content: Content
    package let attempts: Int
    package let madeAt: Instant

    /// What it says; the words are found when it is sent.
    package enum Content: Codable, Hashable, Sendable {
        case notice(NoticeID)
        /// What was told from one instant to another, and what waits.
        case digest(from: Instant, until: Instant)
        case code(String)
        case webhook(Webhook.ID, WebhookEvent)

        package var webhook: Webhook.ID? { if case .webhook(let id, _) = self { id } else { nil } }
        package var event: WebhookEvent? { if case .webhook(_, let event) = self { event } else { nil } }
    }

    /// Who carries it out.
    package enum Channel: Sendable { case mail, webhook }

    package enum State: String, Sendable, CaseIterable { case waiting, sent, dead }

    package init(
        id: DeliveryID, address: String, person: PersonID, content: Content, attempts: Int, madeAt: Instant
    ) {
        (self.id, self.address, self.person, self.content) = (id, address, person, content)
        (self.attempts, self.madeAt) = (attempts, madeAt)
    }

    /// Half a minute first, twelve hours at last, a day and a half in all.
    private static let waitSeconds = [30, 300, 1_800, 7_200, 18_000, 36_000, 43_200]
    package static let mostAttempts = waitSeconds.count + 1

    /// When it is tried again after a failed try; `nil` when it is given up.
    package static func next(after attempts: Int, at now: Instant) -> Instant? {
        guard attempts >= 1, attempts <= waitSeconds.count else { return nil }
        return now.adding(seconds: waitSeconds[attempts - 1])
    }
}
