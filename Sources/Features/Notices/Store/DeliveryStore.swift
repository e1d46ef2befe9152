package import Database
package import Domain
package import Kernel

/// Mails and messages that have to leave the house: a row each, made in the transaction of its cause.
package enum DeliveryStore {
    static let migration = Migration(
        number: 135, "mails that leave the house",
        [
            """
            CREATE TABLE delivery (
                id TEXT PRIMARY KEY, cause TEXT NOT NULL UNIQUE, address TEXT NOT NULL, person_id TEXT NOT NULL,
                body TEXT NOT NULL, made_at \(.integer) NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')), attempts \(.integer) NOT NULL,
                due_at \(.integer) NOT NULL, leased_until_at \(.integer), problem TEXT, ended_at \(.integer)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX delivery_by_due ON delivery (due_at, id) WHERE state = 'waiting'",
            "CREATE INDEX delivery_by_person ON delivery (person_id, made_at, id)",
            "CREATE INDEX delivery_by_end ON delivery (ended_at) WHERE ended_at IS NOT NULL",
        ])

    /// What ended is kept so long for its receiver to see; notices stay in the app.
    private static let keptDays = 30
    /// Longer than any try takes.
    private static let leaseSeconds = 120

    /// `cause` names why: the same cause is sent once.
    static func add(
        _ content: Delivery.Content, cause: String, to address: String, of person: PersonID, at now: Instant,
        _ db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO delivery (id, cause, address, person_id, body, made_at, state, attempts, due_at, webhook_id)
            VALUES (\(DeliveryID(at: now, for: cause)), \(cause), \(address), \(person), \(try JSONText.encode(content)),
                \(now), 'waiting', 0, \(now), \(content.webhook)) ON CONFLICT (cause) DO NOTHING
            """)
    }

    static func isDue(_ channel: Delivery.Channel, at now: Instant, _ db: Reader) throws -> Bool {
        try next(channel, at: now, db) != nil
    }

    private static func next(_ channel: Delivery.Channel, at now: Instant, _ db: Reader) throws -> Delivery? {
        let own: SQL =
            switch channel {
            case .mail: "webhook_id IS NULL"
            case .webhook: "webhook_id IS NOT NULL"
            }
        return try db.first(
            """
            SELECT id, address, person_id, body, made_at, attempts FROM delivery
            WHERE state = 'waiting' AND \(own) AND due_at <= \(now) AND (leased_until_at IS NULL OR leased_until_at < \(now))
            ORDER BY due_at, id LIMIT 1
            """, Delivery.init)
    }

    /// Takes the next on lease and counts the try; nobody else gets it until the lease runs out.
    static func take(_ channel: Delivery.Channel, at now: Instant, _ db: Writer) throws -> Delivery? {
        guard let delivery = try next(channel, at: now, db) else { return nil }
        try db.run(
            """
            UPDATE delivery SET leased_until_at = \(now.adding(seconds: leaseSeconds)), attempts = \(delivery.attempts + 1)
            WHERE id = \(delivery.id)
            """)
        return delivery
    }

    static func sent(_ delivery: Delivery, at now: Instant, _ db: Writer) throws {
        try db.run(
            """
            UPDATE delivery SET state = 'sent', ended_at = \(now), leased_until_at = \(Instant?.none), problem = \(String?.none)
            WHERE id = \(delivery.id)
            """)
        if let webhook = delivery.content.webhook { try WebhookStore.taken(webhook, at: now, db) }
        try db.run("DELETE FROM delivery WHERE ended_at < \(now.adding(days: -keptDays))")
    }

    /// Tries again later or gives up, at once where no later try can mend it.
    static func failed(
        _ delivery: Delivery, because problem: String, isFinal: Bool, at now: Instant, _ db: Writer
    ) throws {
        let next = isFinal ? nil : Delivery.next(after: delivery.attempts + 1, at: now)
        try db.run(
            """
            UPDATE delivery SET state = \(next == nil ? "dead" : "waiting"), due_at = \(next ?? now),
                ended_at = \(next == nil ? now : Instant?.none), leased_until_at = \(Instant?.none),
                problem = \(String(problem.prefix(500)))
            WHERE id = \(delivery.id)
            """)
        guard next == nil, let webhook = delivery.content.webhook else { return }
        try WebhookStore.gaveUp(webhook, delivery, isFinal: isFinal, at: now, db)
    }

    /// Gives up what still waits for a webhook.
    static func dropAll(of webhook: Webhook.ID, because problem: String, at now: Instant, _ db: Writer) throws {
        try db.run(
            """
            UPDATE delivery SET state = 'dead', ended_at = \(now), leased_until_at = \(Instant?.none), problem = \(problem)
            WHERE webhook_id = \(webhook) AND state = 'waiting'
            """)
    }

    /// What became of a person's newest mail; `nil` when there was none lately.
    package static func newest(of person: PersonID, _ db: Reader) throws -> (state: Delivery.State, problem: String?)? {
        try db.first(
            """
            SELECT state, problem FROM delivery WHERE person_id = \(person) AND webhook_id IS NULL
            ORDER BY made_at DESC, id DESC LIMIT 1
            """
        ) { row in
            let state: String = try row["state"]
            return (state: Delivery.State(rawValue: state) ?? .waiting, problem: try row["problem"])
        }
    }
}

extension Delivery {
    fileprivate init(_ row: Row) throws {
        let body: String = try row["body"]
        self.init(
            id: try row["id"], address: try row["address"], person: try row["person_id"],
            content: try JSONText.decode(from: body), attempts: try row["attempts"], madeAt: try row["made_at"])
    }
}
