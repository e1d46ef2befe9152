package import Database
package import Domain
package import Kernel

/// One message of a webhook and what became of it.
package struct WebhookLine: Sendable {
    package let id: DeliveryID
    package let type: String
    package let madeAt: Instant
    package let state: Delivery.State
    package let attempts: Int
    package let dueAt: Instant
    /// Why the last try failed; `nil` when it did not.
    package let problem: String?
}

extension WebhookStore {
    /// The newest messages of a webhook; what ended a month ago is forgotten.
    package static func lines(of id: Webhook.ID, limit: Int = 50, _ db: Reader) throws -> [WebhookLine] {
        try db.all(
            """
            SELECT id, body, made_at, state, attempts, due_at, problem FROM delivery
            WHERE webhook_id = \(id) ORDER BY made_at DESC, id DESC LIMIT \(limit)
            """
        ) { row in
            let (body, state): (String, String) = (try row["body"], try row["state"])
            let content: Delivery.Content = try JSONText.decode(from: body)
            return WebhookLine(
                id: try row["id"], type: content.event?.type ?? "", madeAt: try row["made_at"],
                state: Delivery.State(rawValue: state) ?? .waiting, attempts: try row["attempts"],
                dueAt: try row["due_at"], problem: try row["problem"])
        }
    }
}
