import Domain
import Logging
import ServiceLifecycle
import Store

/// Opens the month's Double-Full Days when their time has come, and opens and closes their four questions, for as long as the server runs.
struct CampaignService: Service {
    private static let pause = Duration.seconds(60)
    let clock: CampaignClock
    let pulses: PulseClock
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var told: Set<CampaignClock.Failed> = []
            while !Task.isCancelled {
                do {
                    let done = try await clock.runDue(at: wallClock())
                    if done.opened > 0 { logger.info("Double-Full Days opened", metadata: ["mines": "\(done.opened)"]) }
                    // Said once: it is tried again each minute until somebody mends the registry.
                    for failed in done.failed where told.insert(failed).inserted {
                        logger.warning(
                            "a Double-Full Day could not be opened",
                            metadata: [
                                "mine": "\(failed.site)", "month": "\(failed.month.text)", "reason": "\(failed.why)",
                            ])
                    }
                    let asked = try await pulses.runDue(at: wallClock())
                    if asked.opened + asked.closed > 0 {
                        logger.info(
                            "pulses opened and closed",
                            metadata: ["opened": "\(asked.opened)", "closed": "\(asked.closed)"])
                    }
                } catch is CancellationError { return } catch {
                    logger.error(
                        "Double-Full Days were not opened; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
            }
        }
    }
}
