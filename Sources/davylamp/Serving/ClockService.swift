import Logging
import ServiceLifecycle
import Store

/// Tells what the clocks of deadlines say, for as long as the server runs; nothing is kept in memory.
struct ClockService: Service {
    private static let pause = Duration.seconds(1)
    let clocks: NoticeClocks
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await clocks.runDue(at: wallClock()) } catch is CancellationError { return } catch {
                    logger.error("deadlines were not told; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
            }
        }
    }
}
