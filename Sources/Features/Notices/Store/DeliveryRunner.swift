package import Database
package import Domain
package import Kernel

/// Sends what is due, one after the other; `send` throws what went wrong. A run that is killed between the other side's
/// answer and its note sends that one again after the lease: with the same identity, so that the receiver can tell.
package struct DeliveryRunner: Sendable {
    package typealias Send = @Sendable (Delivery) async throws -> Void

    /// Something that no later try can mend.
    package struct Final: Error, CustomStringConvertible {
        package let description: String
        package init(_ description: String) { self.description = description }
    }

    private let store: DataStore
    private let channel: Delivery.Channel
    private let now: @Sendable () -> Instant
    private let send: Send

    package init(
        _ store: DataStore, _ channel: Delivery.Channel = .mail, now: @escaping @Sendable () -> Instant,
        send: @escaping Send
    ) {
        self.channel = channel
        (self.store, self.now, self.send) = (store, now, send)
    }

    @discardableResult package func runDue() async throws -> Int {
        var count = 0
        while !Task.isCancelled, let delivery = try await take() {
            try await carryOut(delivery)
            count += 1
        }
        return count
    }

    /// Takes one on lease without sending it; `nil` when nothing is due.
    package func take() async throws -> Delivery? {
        let now = now()
        guard try await store.read({ try DeliveryStore.isDue(channel, at: now, $0) }) else { return nil }
        return try await store.write { try DeliveryStore.take(channel, at: now, $0) }.value
    }

    private func carryOut(_ delivery: Delivery) async throws {
        do {
            try await send(delivery)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let (problem, isFinal, now) = ("\(error)", error is Final, now())
            _ = try await store.write { db in
                try DeliveryStore.failed(delivery, because: problem, isFinal: isFinal, at: now, db)
            }
            return
        }
        let now = now()
        _ = try await store.write { try DeliveryStore.sent(delivery, at: now, $0) }
    }
}
