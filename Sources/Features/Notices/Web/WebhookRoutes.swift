import Database
import Domain
import Hummingbird
import Kernel
import Store

/// The webhooks of the own mine: set up, tried, switched on again, removed.
struct WebhookRoutes: Sendable {
    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.page("webhooks", .keepWebhooks, list)
        routes.page("webhooks/:id", .keepWebhooks, show)
        routes.list("webhooks", .keepWebhooks, WebhookTexts.listing, of: .webhook) { listing in
            let all = try WebhookStore.all(for: listing.visit.actor, listing.db)
            return Page(rows: Array(all.prefix(listing.limit)), total: all.count, next: nil)
        }
        routes.show("webhooks/:id", .keepWebhooks, WebhookTexts.showing, as: .webhook) { reading in
            let kept = try WebhookStore.known(reading.id, for: reading.visit.actor, reading.db)
            return (kept, kept.version)
        }
        routes.answer("webhooks", .keepWebhooks, again: list, found)
        routes.change("webhooks/:id/test", .keepWebhooks, again: show) { [desk] acting in
            guard desk.webhooks != .off else { throw Refusal.webhooksOff }
            _ = try await desk.store.write { try WebhookStore.test(acting.id, in: acting.visit.context, $0) }
            return "/webhooks/\(acting.id)"
        }
        routes.change("webhooks/:id/resumption", .keepWebhooks, again: show) { [desk] acting in
            _ = try await desk.store.write { try WebhookStore.resume(acting.id, in: acting.visit.context, $0) }
            return "/webhooks/\(acting.id)"
        }
        routes.change("webhooks/:id/ending", .keepWebhooks, again: show) { [desk] acting in
            _ = try await desk.store.write { try WebhookStore.end(acting.id, in: acting.visit.context, $0) }
            return "/webhooks"
        }
    }

    @Sendable private func list(_ reading: Reading) throws -> HTML {
        try WebhooksPage(reading, desk.webhooks).html
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try WebhookPage(reading, desk.webhooks).html }

    /// Answers the page of the new one, with its secret this once.
    @Sendable private func found(_ acting: Acting) async throws -> Response {
        let (visit, secret) = (acting.visit, WebhookSigner.newSecret())
        let id = Webhook.ID.fresh(at: visit.now)
        let wish = try WebhookForm.founding.read(acting.form.input)
        let made = try await desk.store.write { [desk] db in
            try WebhookStore.found(
                id, wish.address, topics: wish.topics, secret: secret, under: desk.webhooks, in: visit.context, db)
        }
        let page = try await desk.store.read { [desk] db in
            let reading = Reading(db: db, visit: visit, parts: ["id": made.value.id.text], query: [:])
            return try WebhookPage(reading, desk.webhooks, secret: secret).html
        }
        return Response(html: page)
    }
}

extension Shape<WebhookStore.Kept> {
    static let webhook = Shape(
        "Webhook",
        [
            .id("id") { $0.entity.id }, .id("mine") { $0.entity.site }, .text("address") { $0.entity.address },
            .texts("topics") { $0.entity.topics.map(\.rawValue) }, .code("state") { $0.entity.state },
        ])
}
