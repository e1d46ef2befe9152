import Dispatch
import Foundation
import Synchronization

/// Work that waits for the threads which own the connections.
final class WorkQueue<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)
    private let most: Int

    init(most: Int) { self.most = most }

    /// Refuses beyond the bound and after closing.
    func add(_ job: Job) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw StoreError(code: "closed", message: "the store is closed") }
            guard state.jobs.count < most else { throw StoreError(code: "overloaded", message: "\(most) jobs wait already") }
            state.jobs.append(job)
        }
        signal.signal()
    }

    /// Waits for work and takes up to `count`; an empty answer means that the queue is closed and drained.
    func take(_ count: Int) -> [Job] {
        while true {
            signal.wait()
            let (taken, isDone) = state.withLock { state in
                let taken = Array(state.jobs.prefix(count))
                state.jobs.removeFirst(taken.count)
                return (taken, state.isClosed && taken.isEmpty)
            }
            if isDone { signal.signal() }
            if isDone || !taken.isEmpty { return taken }
        }
    }

    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }
}

/// Threads that read, each with its own connection.
final class ReadQueue: Sendable {
    private typealias Job = @Sendable (Result<SQLiteConnection, any Error>) -> Void
    private let queue = WorkQueue<Job>(most: 4_096)

    init(path: String, threads: Int) {
        for number in 0..<threads {
            let thread = Thread { [queue] in
                let connection = Result { try SQLiteConnection(path: path, isReader: true) }
                while let job = queue.take(1).first { job(connection) }
            }
            thread.name = "read-\(number)"
            thread.start()
        }
    }

    func run<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try queue.add { connection in
                    continuation.resume(with: Result { try Self.snapshot(try connection.get(), body) })
                }
            } catch { continuation.resume(throwing: error) }
        }
    }

    private static func snapshot<T>(_ connection: SQLiteConnection, _ body: (Reader) throws -> T) throws -> T {
        try connection.run("BEGIN")
        defer { try? connection.run("ROLLBACK") }  // ends a snapshot that changed nothing; there is nothing to report
        return try body(Reader(connection))
    }

    func close() { queue.close() }
}
