import Dispatch
import Foundation

/// Threads that read, each with its own connection.
final class ReadQueue: Sendable {
    private typealias Job = @Sendable (Line, _ thread: Int) -> Void
    private let queue = WorkQueue<Job>(most: 4_096)
    private let watchdog: Watchdog
    private let ended = DispatchSemaphore(value: 0)
    private let threads: Int

    init(_ engine: Engine, threads: Int, watchdog: Watchdog) {
        (self.threads, self.watchdog) = (threads, watchdog)
        for number in 1...max(threads, 1) {
            let thread = Thread { [queue, ended] in
                let line = Line(engine, isReader: true)
                while let job = queue.take(1).first { job(line, number) }
                ended.signal()
            }
            thread.name = "read-\(number)"
            thread.start()
        }
    }

    var depth: Int { queue.depth }

    func run<T: Sendable>(_ caller: Caller, _ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try queue.add { [watchdog] line, thread in
                    watchdog.begin(thread, caller)
                    let result = Result { try Self.snapshot(line, body) }
                    watchdog.end(thread)
                    continuation.resume(with: result)
                }
            } catch { continuation.resume(throwing: error) }
        }
    }

    /// A read whose connection was lost is asked once more on a new one.
    private static func snapshot<T>(_ line: Line, _ body: (Reader) throws -> T) throws -> T {
        do { return try attempt(try line.connection(), body) } catch let error as StoreError where error.code == "lost"
        {
            line.drop()
            return try attempt(try line.connection(), body)
        }
    }

    private static func attempt<T>(_ connection: Connection, _ body: (Reader) throws -> T) throws -> T {
        try connection.beginRead()
        do {
            let value = try body(Reader(connection))
            connection.endRead()
            return value
        } catch {
            connection.rollback()
            throw error
        }
    }

    /// Finishes what waits.
    func close() {
        queue.close()
        for _ in 0..<max(threads, 1) { ended.wait() }
    }
}
