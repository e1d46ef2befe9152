import Kernel
import Store

/// Checks and hashes passwords on two threads of its own, for scrypt would stop the server's; beyond sixteen waiting it refuses.
struct PasswordDesk: Sendable {
    private let threads = ThreadDesk("password", threads: 2, mostWaiting: 16)

    /// An unknown login (`nil`) takes as long as a wrong password.
    func matches(_ password: String, _ hash: String?) async throws -> Bool {
        try await threads.run {
            guard let hash else { return try Password.hash(password).isEmpty }
            return try Password.matches(password, hash)
        }
    }

    func hash(_ password: String) async throws -> String { try await threads.run { try Password.hash(password) } }
}
