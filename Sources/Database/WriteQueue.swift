import Dispatch
import Foundation

/// One command on its way into a batch.
struct WriteJob: Sendable {
    let caller: Caller
    /// Runs the command; the outcome is kept until the batch is on the disk.
    let run: @Sendable (Writer) throws -> @Sendable (Result<Range<Int>, any Error>) -> Void
    let fail: @Sendable (any Error) -> Void
}

/// The one writer: what gathers while a batch flushes is the next batch.
final class WriteQueue: Sendable {
    private static let mostInBatch = 256
    private let queue = WorkQueue<WriteJob>(most: 4_096)
    private let ended = DispatchSemaphore(value: 0)

    init(_ engine: Engine, watchdog: Watchdog) {
        let thread = Thread { [queue, ended] in
            let line = Line(engine, isReader: false)
            while true {
                let jobs = queue.take(Self.mostInBatch)
                if jobs.isEmpty { break }
                Batch(jobs, watchdog).commit(on: line)
            }
            ended.signal()
        }
        thread.name = "write"
        thread.start()
    }

    var depth: Int { queue.depth }

    func run<T: Sendable>(_ caller: Caller, _ body: @escaping @Sendable (Writer) throws -> T) async throws -> Committed<T> {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Committed<T>, any Error>) in
            let job = WriteJob(caller: caller) { writer in
                let value = try body(writer)
                return { continuation.resume(with: $0.map { Committed(value: value, indexes: $0) }) }
            } fail: { continuation.resume(throwing: $0) }
            do { try queue.add(job) } catch { continuation.resume(throwing: error) }
        }
    }

    /// Finishes what waits.
    func close() {
        queue.close()
        ended.wait()
    }
}
