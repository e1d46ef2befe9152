import Database
import Domain
import Foundation
import Kernel
import Store
import Support
import Synchronization
import Testing
import Web

@testable import Courier

/// From the event to the other system.
@Suite struct WebhookDeliveryTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    private static func found(
        _ world: MineWorld, port: Int, _ topics: [NoticeKind.Group] = NoticeKind.Group.allCases
    ) async throws -> Webhook {
        try await world.store.write { db in
            try WebhookStore.found(
                Webhook.ID(7), "http://127.0.0.1:\(port)/in", topics: topics, secret: secret, under: .any,
                in: .at(by: Cast.manager), db)
        }.value
    }

    private static func runner(
        _ world: MineWorld, isPublicOnly: Bool = false, now: @escaping @Sendable () -> Instant = { .t0 }
    ) -> DeliveryRunner {
        let courier = WebhookCourier(isPublicOnly: isPublicOnly)
        let signer = WebhookSigner(world.store, base: "https://mine.example")
        return DeliveryRunner(world.store, .webhook, now: now) { delivery in
            guard let message = try await signer.message(for: delivery, at: now()) else {
                throw DeliveryRunner.Final("off")
            }
            do {
                try await courier.post(message.body, headers: message.headers, to: delivery.address)
            } catch let error as CourierError where error.isFinal { throw DeliveryRunner.Final("\(error)") }
        }
    }

    private static func header(_ name: String, _ request: String) -> String? {
        request.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name): ") }.map {
            String($0.dropFirst(name.count + 2))
        }
    }

    private static func body(_ request: String) -> String { request.components(separatedBy: "\r\n\r\n").last ?? "" }

    private static func state(_ id: Webhook.ID, _ world: MineWorld) async throws -> Webhook.State? {
        try await world.store.read { db in
            let kept: WebhookStore.Kept? = try RegistryStore.find(id, db)
            return kept?.entity.state
        }
    }

    @Test func theSignatureIsThatOfStandardWebhooks() {
        let signature = WebhookSigner.signature(
            of: Array(#"{"test": 2432232314}"#.utf8), id: "msg_p5jXN8AQM9LWM0D4loKWxJek", stamp: "1614265330",
            secret: Self.secret)
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func anEventIsToldOnceSignedAndWithoutWhatWasWrittenOrWhoItWas() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.http()
            defer { server.stop() }
            _ = try await world.assigned(number: 1)
            _ = try await Self.found(world, port: server.port, [.work])
            _ = try await world.assigned(number: 2)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 { group.addTask { try await Self.runner(world).runDue() } }
                try await group.waitForAll()
            }
            #expect(server.received.count == 1, "nothing old, no other topic, and once")
            let request = try #require(server.received.first)
            let body = Self.body(request)
            let id = try #require(Self.header("webhook-id", request))
            let stamp = try #require(Self.header("webhook-timestamp", request))
            let signature = WebhookSigner.signature(of: Array(body.utf8), id: id, stamp: stamp, secret: Self.secret)
            #expect(Self.header("webhook-signature", request) == signature)
            #expect(stamp == String(Instant.t0.milliseconds / 1_000))
            #expect(
                body.contains(#""type":"notice.assigned""#) && body.contains("https://mine.example/hidden-dangers/2"))
            #expect(!body.contains("风门闭锁失效") && !body.contains(Cast.rectifier.name))
        }
    }

    @Test func aRunThatWasKilledWhileSendingSendsAgainUnderTheSameId() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.http()
            defer { server.stop() }
            _ = try await Self.found(world, port: server.port, [.work])
            _ = try await world.assigned()
            let killed = try #require(try await Self.runner(world).take())
            try await Self.runner(world, now: { .t0.adding(seconds: 60) }).runDue()
            #expect(server.received.isEmpty, "it is on lease")
            try await Self.runner(world, now: { .t0.adding(seconds: 200) }).runDue()
            let request = try #require(server.received.first)
            #expect(server.received.count == 1 && Self.header("webhook-id", request) == "msg_\(killed.id)")
        }
    }

    @Test func whatIsNeverTakenIsSwitchedOffAndItsKeeperTold() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.http("500 Oops")
            defer { server.stop() }
            let webhook = try await Self.found(world, port: server.port, [.work])
            _ = try await world.assigned()
            let clock = Mutex(Instant.t0)
            let runner = Self.runner(world) { clock.withLock { $0 } }
            for round in 1...30 {
                try await runner.runDue()
                if round == 7 { #expect(try await Self.state(webhook.id, world) == .on) }
                clock.withLock { $0 = $0.adding(hours: 13) }
            }
            #expect(server.received.count == Delivery.mostAttempts)
            #expect(Set(server.received.compactMap { Self.header("webhook-id", $0) }).count == 1)
            #expect(try await Self.state(webhook.id, world) == .stopped)
            let (lines, told) = try await world.store.read { db in
                (
                    try WebhookStore.lines(of: webhook.id, db),
                    try NoticeStore.page(NoticeFilter(.unread), of: Cast.manager.person, db)
                )
            }
            #expect(lines.first?.state == .dead && lines.first?.problem?.contains("500") == true)
            #expect(told.contains { $0.notice.kind == .webhookStopped })
            _ = try await world.assigned(number: 9)
            #expect(try await runner.runDue() == 0, "nothing more is laid out for it")
        }
    }

    @Test func anAddressThatSaysItIsGoneIsSwitchedOffAtOnce() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.http("410 Gone")
            defer { server.stop() }
            let webhook = try await Self.found(world, port: server.port, [.work])
            _ = try await world.assigned()
            try await Self.runner(world).runDue()
            #expect(try await Self.state(webhook.id, world) == .stopped)
            #expect(server.received.count == 1)
        }
    }

    @Test func aKeeperWhoTakesTheirMailBackKeepsWhatTheWebhookIsTold() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let server = try LineServer.http()
            defer { server.stop() }
            _ = try await Self.found(world, port: server.port, [.work])
            _ = try await world.assigned()
            _ = try await world.store.write { try MailConfirmation.remove(in: .at(by: Cast.manager), $0) }
            try await Self.runner(world).runDue()
            #expect(server.received.count == 1)
        }
    }

    @Test func aPrivateAddressIsNotConnectedToUnlessPermitted() async throws {
        let server = try LineServer.http()
        defer { server.stop() }
        await #expect(throws: CourierError.self) {
            try await WebhookCourier(isPublicOnly: true).post([], headers: [], to: "https://127.0.0.1:\(server.port)/")
        }
        #expect(server.received.isEmpty)
    }
}
