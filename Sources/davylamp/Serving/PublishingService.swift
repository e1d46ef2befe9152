import Foundation
import Ledger
import Logging
import ServiceLifecycle
import Store

/// Publishes about once a second for as long as the server runs.
struct PublishingService: Service {
    let publisher: Publisher
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await publisher.publish() } catch LedgerError.notFlushed(let file) {
                    throw Failure(.disk, "the disk did not take \(file)")
                } catch {
                    logger.error("the ledger was not published; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: .seconds(1)) } catch is CancellationError { return }
            }
        }
    }
}
