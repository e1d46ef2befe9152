package import Database
package import Domain
package import Kernel
import Ledger

/// Sealed orders to visit. The order's text and salt lie in the row alone until it is opened; the ledger has their hash.
package enum SealedIntentStore {
    static let migration = Migration(
        number: 296, "orders to visit, sealed until the inspectors arrive",
        [
            """
            CREATE TABLE sealed_intent (
                id TEXT PRIMARY KEY, office_id TEXT NOT NULL, phase TEXT NOT NULL, site_id TEXT NOT NULL REFERENCES site (id),
                visit_on TEXT NOT NULL, text TEXT NOT NULL, salt \(.bytes) NOT NULL,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX sealed_intent_by_day ON sealed_intent (visit_on, id)",
            "CREATE INDEX sealed_intent_by_office ON sealed_intent (office_id, visit_on, id)",
            "CREATE INDEX sealed_intent_waiting ON sealed_intent (visit_on, id) WHERE phase = 'sealed'",
            "CREATE INDEX sealed_intent_opened ON sealed_intent (site_id, visit_on, id) WHERE phase = 'opened'",
        ])

    package struct Kept: Sendable {
        package let intent: SealedIntent
        /// What it seals, for those of its authority, and for everybody once it is opened.
        package let order: VisitOrder
        package let siteName: String
        package let officeName: String
        package let version: Int
    }

    /// Seals an order under a fresh salt of 32 bytes.
    package static func commit(
        _ command: CommitIntent, under fresh: [UInt8] = freshSalt(), in context: Context, _ db: Writer
    ) throws -> Kept {
        let site: RegistryStore.Kept<Site>? = try RegistryStore.find(command.order.mine, for: context.actor, db)
        guard site != nil else { throw Refusal.unknownEntity }
        let text = try JSONText.encode(command.order)
        let (salt, hash) = PayloadSeal.seal(Array(text.utf8), fresh)
        let event = try command.decide(hash: hash, in: context)
        guard let intent = SealedIntent.founded(by: event) else { preconditionFailure("a commitment founds an intent") }
        try db.run(
            """
            INSERT INTO sealed_intent (id, office_id, phase, site_id, visit_on, text, salt, version, body)
            VALUES (\(intent.id), \(intent.committed.office), \(intent.phase.rawValue), \(command.order.mine),
                \(command.order.day), \(text), \(salt), 1, \(try JSONText.encode(intent)))
            """)
        // The mine's chain tells nothing of it yet.
        try db.append(event, of: intent, number: 0, site: nil, in: context)
        return try known(intent.id.text, for: context.actor, db)
    }

    package static func freshSalt() -> [UInt8] {
        var system = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &system) }
    }

    package static func open(_ id: String, version: Int?, in context: Context, _ db: Writer) throws -> Kept {
        let kept = try expected(id, version, context, db)
        let (text, salt) = try put(away: kept.intent.id, db)
        let hash = PayloadSeal.hash(salt: salt, payload: Array(text.utf8))
        let command = OpenIntent(order: kept.order, text: text, salt: salt.hex, hash: hash)
        let event = try command.decide(on: kept.intent, in: context)
        return try save(event, kept, site: kept.order.mine, in: context, db)
    }

    package static func cancel(
        _ command: CancelIntent, on id: String, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try expected(id, version, context, db)
        let event = try command.decide(on: kept.intent, in: context)
        return try save(event, kept, site: nil, in: context, db)
    }

    private static func expected(_ id: String, _ version: Int?, _ context: Context, _ db: Reader) throws -> Kept {
        let kept = try known(id, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        return kept
    }

    private static func put(away id: SealedIntentID, _ db: Reader) throws -> (text: String, salt: [UInt8]) {
        let found = try db.first("SELECT text, salt FROM sealed_intent WHERE id = \(id)") { row in
            (text: try row["text"] as String, salt: try row["salt"] as [UInt8])
        }
        guard let found else { throw Refusal.unknownIntent }
        return found
    }

    private static func save(
        _ event: SealedIntentEvent, _ kept: Kept, site: SiteID?, in context: Context, _ db: Writer
    ) throws -> Kept {
        var intent = kept.intent
        intent.apply(event)
        try db.run(
            """
            UPDATE sealed_intent SET phase = \(intent.phase.rawValue), version = \(kept.version + 1),
                body = \(try JSONText.encode(intent))
            WHERE id = \(intent.id)
            """)
        try db.append(event, of: intent, number: kept.version, site: site, in: context)
        return try known(intent.id.text, for: context.actor, db)
    }
}
