package import Database
package import Domain
package import Kernel

/// The webhooks of each mine. Their secrets stay out of the ledger: they are there to be kept from others.
package enum WebhookStore {
    /// More than a mine has systems that listen.
    package static let mostOfMine = 10

    package typealias Kept = RegistryStore.Kept<Webhook>

    /// Those of the actor's mine that were not ended, the oldest first.
    package static func all(for actor: Actor, _ db: Reader) throws -> [Kept] {
        guard let site = actor.site else { return [] }
        return try live(of: site, db)
    }

    static func live(of site: SiteID, _ db: Reader) throws -> [Kept] {
        try db.all(
            """
            SELECT version, body FROM webhook WHERE site_id = \(site) AND state <> 'ended' ORDER BY id LIMIT \(mostOfMine)
            """
        ) { Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"]) }
    }

    /// One of the own mine; another's answers like an unknown one.
    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = Webhook.ID(text), let kept: Kept = try RegistryStore.find(id, db),
            kept.entity.site == actor.site, kept.entity.state != .ended
        else { throw Refusal.unknownWebhook }
        return kept
    }

    package static func found(
        _ id: Webhook.ID, _ address: String, topics: [NoticeKind.Group], secret: String, under reach: Webhook.Reach,
        in context: Context, _ db: Writer
    ) throws -> Webhook {
        guard let site = context.actor.site else { throw Refusal.webhookOfNoMine }
        guard try live(of: site, db).count < mostOfMine else { throw Refusal.tooManyWebhooks(mostOfMine) }
        let webhook = Webhook(
            id: id, site: site, keeper: context.actor.person, address: address, topics: topics)
        if let problem = webhook.problems().first { throw problem }
        if let obstacle = webhook.obstacle(under: reach) { throw obstacle }
        _ = try RegistryStore.put(webhook, expecting: .nothing, db, context)
        try db.run("INSERT INTO webhook_secret (webhook_id, secret) VALUES (\(webhook.id), \(secret))")
        return webhook
    }

    /// Ends it for good: what waits is not sent any more, and nobody has the secret.
    package static func end(_ text: String, in context: Context, _ db: Writer) throws {
        var webhook = try known(text, for: context.actor, db).entity
        webhook.state = .ended
        _ = try RegistryStore.put(webhook, expecting: .anything, db, context)
        try DeliveryStore.dropAll(of: webhook.id, because: "the webhook was removed", at: context.now, db)
        try db.run("DELETE FROM webhook_secret WHERE webhook_id = \(webhook.id)")
    }

    package static func resume(_ text: String, in context: Context, _ db: Writer) throws {
        var webhook = try known(text, for: context.actor, db).entity
        guard webhook.state == .stopped else { throw Refusal.webhookNotStopped }
        webhook.state = .on
        _ = try RegistryStore.put(webhook, expecting: .anything, db, context)
    }

    /// What a message is signed with; `nil` where it may not be sent any more.
    package static func secret(of id: Webhook.ID, _ db: Reader) throws -> String? {
        try db.first(
            """
            SELECT webhook_secret.secret FROM webhook_secret JOIN webhook ON webhook.id = webhook_secret.webhook_id
            WHERE webhook_secret.webhook_id = \(id) AND webhook.state = 'on'
            """
        ) { try $0["secret"] as String }
    }
}
