import Courier
import Database
import Domain
import Kernel
import Logging
import ServiceLifecycle
import Store
import Web

/// Makes the daily mails and hands over what is due, for as long as the server runs; a stop loses nothing.
struct MailService: Service {
    private static let pause = Duration.milliseconds(500)
    private static let keptDays = 30
    private let store: DataStore
    private let mail: MailSettings
    private let mailer: NoticeMailer
    private let logger: Logger

    init(_ store: DataStore, _ mail: MailSettings, _ mailer: NoticeMailer, _ logger: Logger) {
        (self.store, self.mail, self.mailer, self.logger) = (store, mail, mailer, logger)
    }

    func run() async throws {
        let runner = DeliveryRunner(store, now: wallClock, send: send)
        try await cancelWhenGracefulShutdown {
            var forgetsAt = Instant(milliseconds: 0)
            while !Task.isCancelled {
                do {
                    try await MailDigests(store).runDue(at: wallClock())
                    try await runner.runDue()
                    if forgetsAt <= wallClock() { forgetsAt = try await forget() }
                } catch is CancellationError { return } catch {
                    logger.error("mails were not sent; it is tried again", metadata: ["reason": "\(error)"])
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
        guard let address = MailAddress(delivery.address) else {
            throw DeliveryRunner.Final("this is no address that can be used")
        }
        guard let letter = try await mailer.letter(for: delivery) else { return }
        do {
            try await mail.courier.send(
                MailMessage(
                    from: mail.from, to: address, subject: letter.subject, text: letter.text, html: letter.html,
                    id: delivery.id.text, date: delivery.madeAt, unsubscribe: letter.preferences))
        } catch let error as CourierError where error.isFinal {
            throw DeliveryRunner.Final(error.description)
        }
    }
}
