import Dispatch
import Kernel
import Print

/// Draws papers on a thread of its own, for Pango would stop the server's; beyond sixteen waiting it refuses.
actor PrintDesk {
    private static let mostWaiting = 16
    private let queue = DispatchQueue(label: "print")
    private var waiting = 0

    func draw(_ make: @escaping @Sendable () throws -> [UInt8]) async throws -> [UInt8] {
        guard waiting < Self.mostWaiting else { throw Refusal.busy }
        waiting += 1
        defer { waiting -= 1 }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try make() }) }
        }
    }
}
