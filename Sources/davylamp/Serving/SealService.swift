import Logging
import ServiceLifecycle
import Store

/// Seals the days that are over, for as long as the server runs.
struct SealService: Service {
    private static let pause = Duration.seconds(60)
    let clock: DaySealClock
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let sealed = try await clock.runDue(at: wallClock())
                    if sealed > 0 { logger.info("days sealed", metadata: ["days": "\(sealed)"]) }
                } catch is CancellationError { return } catch {
                    logger.error("days were not sealed; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
            }
        }
    }
}
