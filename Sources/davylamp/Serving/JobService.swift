import Logging
import ServiceLifecycle
import Store

/// Carries out what waits in the table of jobs for as long as the server runs; a stop gives the job back.
struct JobService: Service {
    let runner: JobRunner
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await runner.runDue() } catch is CancellationError { return } catch {
                    logger.error(
                        "a job could not be taken or noted; it is tried again", metadata: ["reason": "\(error)"])
                }
                do { try await Task.sleep(for: .milliseconds(500)) } catch is CancellationError { return }
            }
        }
    }
}
