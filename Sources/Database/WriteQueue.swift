import Dispatch
import Foundation
import Synchronization

/// One command on its way into a batch.
struct WriteJob: Sendable {
    let caller: Caller
    /// Runs the command; the outcome is kept until the batch is on the disk.
    let run: @Sendable (Writer) throws -> @Sendable (Result<Range<Int>, any Error>) -> Void
    let fail: @Sendable (any Error) -> Void
}

/// How many batches were taken to the disk, and how many commands were in them.
private final class WriteCounts: Sendable {
    private let counts = Mutex((batches: 0, commands: 0))

    var taken: (batches: Int, commands: Int) { counts.withLock { $0 } }

    func add(commands: Int) { counts.withLock { $0 = ($0.batches + 1, $0.commands + commands) } }
}

/// The one writer: what gathers while a batch flushes is the next batch.
final class WriteQueue: Sendable {
    private static let mostInBatch = 256
    private let queue = WorkQueue<WriteJob>(most: 4_096)
    private let ended = DispatchSemaphore(value: 0)
    private let counts = WriteCounts()

    init(_ engine: Engine, watchdog: Watchdog) {
        let thread = Thread { [queue, ended, counts] in
            let line = Line(engine, isReader: false)
            while true {
                let jobs = queue.take(Self.mostInBatch)
                if jobs.isEmpty { break }
                counts.add(commands: jobs.count)
                Batch(jobs, watchdog).commit(on: line)
            }
            ended.signal()
        }
        thread.name = "write"
        thread.start()
    }

    var depth: Int { queue.depth }

    var taken: (batches: Int, commands: Int) { counts.taken }

    func run<T: Sendable>(_ caller: Caller, _ body: @escaping @Sendable (Writer) throws -> T) async throws -> Committed<
        T
    > {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Committed<T>, any Error>) in
            let job = WriteJob(caller: caller) { writer in
                let value = try body(writer)
                return { continuation.resume(with: $0.map { Committed(value: value, indexes: $0) }) }
            } fail: {
                continuation.resume(throwing: $0)
            }
            do { try queue.add(job) } catch { continuation.resume(throwing: error) }
        }
    }

    /// Finishes what waits.
    func close() {
        queue.close()
        ended.wait()
    }
}
