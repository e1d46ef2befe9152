import Courier
import Database
import Domain
import Kernel
import Logging
import ServiceLifecycle
import Store
import Web

/// Posts what webhooks are told, for as long as the server runs; a stop loses nothing.
struct WebhookService: Service {
    private static let pause = Duration.milliseconds(500)
    private static let keptDays = 30
    private let store: DataStore
    private let courier: WebhookCourier
    private let signer: WebhookSigner
    private let logger: Logger

    init(_ store: DataStore, _ reach: Webhook.Reach, base: String, _ logger: Logger) {
        (self.store, self.logger) = (store, logger)
        courier = WebhookCourier(isPublicOnly: reach != .any)
        signer = WebhookSigner(store, base: base)
    }

    func run() async throws {
        let runner = DeliveryRunner(store, .webhook, now: wallClock, send: send)
        try await cancelWhenGracefulShutdown {
            var forgetsAt = Instant(milliseconds: 0)
            while !Task.isCancelled {
                do {
                    try await runner.runDue()
                    if forgetsAt <= wallClock() { forgetsAt = try await forget() }
                } catch is CancellationError { return } catch {
                    logger.error("webhooks were not told; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
            }
        }
    }

    /// Drops what ended long ago; answers when to do so again.
    private func forget() async throws -> Instant {
        let now = wallClock()
        _ = try await store.write { try DeliveryStore.forget(before: now.adding(days: -Self.keptDays), $0) }
        return now.adding(hours: 1)
    }

    @Sendable private func send(_ delivery: Delivery) async throws {
        guard let message = try await signer.message(for: delivery, at: wallClock()) else {
            throw DeliveryRunner.Final("the webhook is switched off")
        }
        do {
            try await courier.post(message.body, headers: message.headers, to: delivery.address)
        } catch let error as CourierError where error.isFinal {
            throw DeliveryRunner.Final(error.description)
        }
    }
}
