package import Database
package import Domain
import Kernel

extension Webhook: RegistryRow {
    package static var table: SQL { "webhook" }
    package static var order: SQL { "id" }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [RegistryColumn("site_id", site), RegistryColumn("state", state.rawValue)]
    }
}

extension WebhookStore {
    static let migration = Migration(
        number: 136, "webhooks, their secrets, and what they were sent",
        [
            """
            CREATE TABLE webhook (
                id TEXT PRIMARY KEY, site_id TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('on', 'stopped', 'ended')),
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX webhook_by_site ON webhook (site_id, id) WHERE state <> 'ended'",
            """
            CREATE TABLE webhook_secret (webhook_id TEXT PRIMARY KEY, secret TEXT NOT NULL, taken_at \(.integer))
            \(sqlite: "STRICT", postgres: "")
            """,
            "ALTER TABLE delivery ADD COLUMN webhook_id TEXT",
            "CREATE INDEX delivery_by_webhook ON delivery (webhook_id, made_at, id) WHERE webhook_id IS NOT NULL",
            "CREATE INDEX delivery_webhook_due ON delivery (due_at, id) WHERE state = 'waiting' AND webhook_id IS NOT NULL",
        ])

    static let audit = RegistryStore.audit(Webhook.self)
}
