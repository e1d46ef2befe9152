import Dispatch
import Foundation

/// One command on its way into a batch.
struct WriteJob: Sendable {
    /// Runs the command; the outcome is kept until the batch is on the disk.
    let run: @Sendable (Writer) throws -> @Sendable (Result<Range<Int>, any Error>) -> Void
    let fail: @Sendable (any Error) -> Void
}

/// The one writer: what gathers while a batch flushes is the next batch.
final class WriteQueue: Sendable {
    private static let mostInBatch = 256
    private let queue = WorkQueue<WriteJob>(most: 4_096)
    private let isDone = DispatchSemaphore(value: 0)

    init(path: String) {
        let thread = Thread { [queue, isDone] in
            let connection = Result { try SQLiteConnection(path: path, isReader: false) }
            while true {
                let jobs = queue.take(Self.mostInBatch)
                if jobs.isEmpty { break }
                switch connection {
                case .success(let connection): Batch(connection, jobs).commit()
                case .failure(let error): for job in jobs { job.fail(error) }
                }
            }
            isDone.signal()
        }
        thread.name = "write"
        thread.start()
    }

    func run<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> Committed<T> {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Committed<T>, any Error>) in
            let job = WriteJob { writer in
                let value = try body(writer)
                return { continuation.resume(with: $0.map { Committed(value: value, indexes: $0) }) }
            } fail: { continuation.resume(throwing: $0) }
            do { try queue.add(job) } catch { continuation.resume(throwing: error) }
        }
    }

    func close() {
        queue.close()
        isDone.wait()
    }
}
