import Logging
import ServiceLifecycle
import Store

/// Sweeps the photos that nothing names, one of the 256 folders after the other, each once a day.
struct SweepingService: Service {
    private static let pause = Duration.seconds(24 * 3600 / 256)
    let sweep: PhotoSweep
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var folder = 0
            while !Task.isCancelled {
                do { try await sweep.sweep(folder: folder, at: wallClock()) } catch {
                    logger.error("photos were not swept; it is tried again", metadata: ["reason": "\(error)"])
                }
                folder = (folder + 1) % 256
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
            }
        }
    }
}
