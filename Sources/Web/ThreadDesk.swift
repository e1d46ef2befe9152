import Dispatch
import Kernel

/// Work that takes long, on threads of its own, for it would stop the server's; beyond a bound it refuses.
actor ThreadDesk {
    private let queues: [DispatchQueue]
    private let mostWaiting: Int
    private var (waiting, turn) = (0, 0)

    init(_ name: String, threads: Int, mostWaiting: Int) {
        queues = (0..<threads).map { DispatchQueue(label: "\(name)-\($0)") }
        self.mostWaiting = mostWaiting
    }

    func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        guard waiting < mostWaiting else { throw Refusal.busy }
        waiting += 1
        turn = (turn + 1) % queues.count
        defer { waiting -= 1 }
        let queue = queues[turn]
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
