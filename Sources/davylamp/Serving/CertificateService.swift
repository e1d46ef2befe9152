import Logging
import ServiceLifecycle

/// Takes a renewed certificate into use without a restart.
struct CertificateService: Service {
    private static let pause = Duration.seconds(5)
    let keeper: TLSKeeper
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: Self.pause) } catch is CancellationError { return }
                do {
                    if try keeper.renew() { logger.info("the new certificate is in use") }
                } catch {
                    logger.error(
                        "the new certificate cannot be used; the old one stays", metadata: ["reason": "\(error)"])
                }
            }
        }
    }
}
