import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct WebhookPagesTests {
    private static func all(_ world: MineWorld, of actor: Actor = Cast.manager) async throws -> [Webhook] {
        try await world.store.read { try WebhookStore.all(for: actor, $0) }.map(\.entity)
    }

    @Test func aManagerSetsOneUpSeesItsSecretOnceTriesItAndRemovesIt() async throws {
        try await MineWorld.with { world in
            let manager = try await Browser(world, as: Cast.manager, session: true)
            #expect(try await manager.get("/notices").text.contains("href=\"/webhooks\""))
            let asked = try await manager.get("/webhooks").text
            let form = try #require(asked.firstMatch(of: /<form[^>]*action="\/webhooks"[^>]*>/))
            #expect(!form.0.contains("data-outbox"), "a phone would lay it down, and nobody would see the secret")
            let made = try await manager.submit(
                "/webhooks", from: "/webhooks", ["address": "https://systems.example/in", "topics": "work"])
            #expect(made.status == .ok && made.text.contains("whsec_"))
            let webhook = try #require(try await Self.all(world).first)
            let path = "/webhooks/\(webhook.id)"
            #expect(try await !manager.get(path).text.contains("whsec_"))
            #expect(try await manager.submit("\(path)/test", from: path, [:]).status == .seeOther)
            let shown = try await manager.get(path).text
            #expect(shown.contains("测试") && shown.contains("待发送"))
            let api = try await manager.get("/api/v1/webhooks").text
            #expect(api.contains("systems.example") && !api.contains("whsec_"))
            #expect(try await manager.submit("\(path)/resumption", from: path, [:]).status == .conflict)
            #expect(try await manager.submit("\(path)/ending", from: path, [:]).status == .seeOther)
            #expect(try await Self.all(world).isEmpty)
            #expect(try await manager.get(path).status == .notFound)
        }
    }

    @Test(arguments: [
        "http://systems.example/in", "https://user:pass@systems.example/", "https://systems.example/?key=1",
        "ftp://systems.example", "https://systems.example/\r\nx", "https://",
    ])
    func anAddressThatDoesNotFitIsRefusedAndNothingKept(address: String) async throws {
        try await MineWorld.with { world in
            let manager = try await Browser(world, as: Cast.manager, session: true)
            let answer = try await manager.submit(
                "/webhooks", from: "/webhooks", ["address": address, "topics": "work"])
            #expect(answer.status == .unprocessableContent && answer.text.contains("https://"))
            #expect(try await Self.all(world).isEmpty)
        }
    }

    @Test func anotherMinesManagerAndAnOfficerWithoutThePermissionSeeNothing() async throws {
        try await MineWorld.with { world in
            let webhook = try await world.store.write { db in
                try WebhookStore.found(
                    Webhook.ID(7), "https://systems.example/in", topics: [.work], secret: "whsec_", under: .open,
                    in: .at(by: Cast.manager), db)
            }.value
            let worker = try await Browser(world, as: Cast.worker, session: true)
            #expect(try await worker.get("/webhooks").status == .forbidden)
            #expect(try await !worker.get("/notices").text.contains("href=\"/webhooks\""))
            let other = Actor(
                person: Cast.manager.person, name: "别处", role: .mineManager, organisation: Cast.manager.organisation,
                site: SiteID(99))
            #expect(try await Self.all(world, of: other).isEmpty)
            await #expect(throws: Refusal.unknownWebhook) {
                _ = try await world.store.write {
                    try WebhookStore.end(webhook.id.text, in: .at(by: other), $0)
                }
            }
        }
    }
}
