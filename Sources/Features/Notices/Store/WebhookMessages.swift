package import Database
import Domain
package import Kernel

/// What webhooks are sent, and what follows from how it was taken.
extension WebhookStore {
    /// Lays one message out for each webhook of the mine that wants the topic, however many persons are told.
    static func lay(
        _ kind: NoticeKind, _ matter: NoticeMatter, of cause: String, in context: Context, _ db: Writer
    ) throws {
        guard kind != .webhookStopped else { return }
        let kept = try db.remembering("webhooks \(matter.site)") { try live(of: matter.site, db).map(\.entity) }
        let wanting = kept.filter { $0.state == .on && $0.topics.contains(kind.group) }
        guard !wanting.isEmpty else { return }
        var event = WebhookEvent(kind, at: context.now, site: matter.site, siteName: try name(of: matter.site, db))
        event.about = matter.subject
        event.place = try matter.places.first.flatMap { try name(of: $0, db) } ?? matter.placeText
        (event.grade, event.dueOn, event.days) = (matter.grade, matter.dueOn, matter.days)
        for webhook in wanting {
            try send(event, to: webhook, cause: "\(matter.subject) \(cause) \(kind.rawValue)", db)
        }
    }

    /// Lays out one message that only tries the address.
    package static func test(_ text: String, in context: Context, _ db: Writer) throws {
        let webhook = try known(text, for: context.actor, db).entity
        guard webhook.state == .on else { throw Refusal.webhookNotOn }
        let event = WebhookEvent(nil, at: context.now, site: webhook.site, siteName: try name(of: webhook.site, db))
        try send(event, to: webhook, cause: "test \(context.now.milliseconds)", db)
    }

    private static func send(_ event: WebhookEvent, to webhook: Webhook, cause: String, _ db: Writer) throws {
        try DeliveryStore.add(
            .webhook(webhook.id, event), cause: "webhook/\(webhook.id) \(cause)", to: webhook.address,
            of: webhook.keeper, at: event.at, db)
    }

    static func taken(_ id: Webhook.ID, at now: Instant, _ db: Writer) throws {
        try db.run("UPDATE webhook_secret SET taken_at = \(now) WHERE webhook_id = \(id)")
    }

    /// A message was given up. When nothing was taken since it was laid out, or the other side says that it is gone for
    /// good, the webhook is switched off and its keeper told.
    static func gaveUp(
        _ id: Webhook.ID, _ delivery: Delivery, isFinal: Bool, at now: Instant, _ db: Writer
    ) throws {
        guard let kept: Kept = try RegistryStore.find(id, db), kept.entity.state == .on else { return }
        let last = try db.first("SELECT taken_at FROM webhook_secret WHERE webhook_id = \(id)") {
            try $0["taken_at"] as Instant?
        }
        guard isFinal || (last ?? nil).map({ $0 < delivery.madeAt }) ?? true else { return }
        var webhook = kept.entity
        webhook.state = .stopped
        let context = Context(now: now, actor: .clockwork, zone: .china)
        _ = try RegistryStore.put(webhook, expecting: .anything, db, context)
        try DeliveryStore.dropAll(of: id, because: "the webhook was switched off", at: now, db)
        let matter = NoticeMatter(subject: "\(Webhook.kind)/\(id)", site: webhook.site, what: webhook.address)
        try NoticeStore.add(
            .webhookStopped, matter, of: "stopped \(kept.version)", to: webhook.keeper, as: .webhookKeeper, in: context,
            db)
    }

    private static func name(of site: SiteID, _ db: Reader) throws -> String {
        try db.first("SELECT name FROM site WHERE id = \(site)") { try $0["name"] as String } ?? ""
    }

    private static func name(of place: PlaceID, _ db: Reader) throws -> String? {
        try db.first("SELECT name FROM place WHERE id = \(place)") { try $0["name"] as String }
    }
}
