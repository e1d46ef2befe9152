import Logging
import ServiceLifecycle
import Store

/// Hands over what is due on one channel, for as long as the server runs; a stop loses nothing.
struct DeliveryService: Service {
    private static let pause = Duration.milliseconds(500)
    let runner: DeliveryRunner
    /// What becomes due by itself: the daily mails.
    var digests: MailDigests?
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await digests?.runDue(at: wallClock())
                    try await runner.runDue()
                } catch is CancellationError { return } catch {
                    logger.error("what is due was not sent; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
            }
        }
    }
}
