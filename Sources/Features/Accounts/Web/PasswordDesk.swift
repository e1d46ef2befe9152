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

    func open(_ locker: KeyLocker, with password: String) async throws -> OpenedKey? {
        try await threads.run { try locker.open(with: password) }
    }

    func makeKey(_ password: String) async throws -> OpenedKey {
        try await threads.run { try OpenedKey.make(password) }
    }

    /// The same key under another password.
    func seal(_ opened: OpenedKey, under password: String) async throws -> SealedSeed? {
        try await threads.run { try OpenedKey(seed: opened.seed, under: SealedSeed.Lock(password)).fresh }
    }

    func hash(_ password: String) async throws -> String { try await threads.run { try Password.hash(password) } }
}
