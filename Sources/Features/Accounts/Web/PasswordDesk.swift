import Dispatch
import Kernel
import Store

/// Checks passwords on two threads of its own, for scrypt would stop the server's; beyond sixteen waiting it refuses.
actor PasswordDesk {
    private static let mostWaiting = 16
    private let queues = [DispatchQueue(label: "password-0"), DispatchQueue(label: "password-1")]
    private var waiting = 0
    private var turn = 0

    func matches(_ password: String, _ hash: String) async throws -> Bool {
        try await work { try Password.matches(password, hash) }
    }

    func hash(_ password: String) async throws -> String { try await work { try Password.hash(password) } }

    private func work<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        guard waiting < Self.mostWaiting else { throw Refusal.busy }
        waiting += 1
        turn = (turn + 1) % queues.count
        defer { waiting -= 1 }
        let queue = queues[turn]
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
