package import Kernel
package import Ledger

/// A person's key after their password opened it, for the length of one act.
package struct OpenedKey: Sendable {
    package let key: PersonKey
    package let seed: [UInt8]
    /// The sealed half of a key that was made just now and that no record enrols yet.
    package let fresh: SealedSeed?

    package init(key: PersonKey, seed: [UInt8], fresh: SealedSeed?) {
        (self.key, self.seed, self.fresh) = (key, seed, fresh)
    }

    /// A new key, sealed under this password.
    package static func make(_ password: String) throws -> OpenedKey {
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return try OpenedKey(seed: seed, under: try SealedSeed.Lock(password))
    }

    package init(seed: [UInt8], under lock: SealedSeed.Lock) throws {
        let key = try PersonKey(.password, seed: seed)
        self.init(key: key, seed: seed, fresh: try SealedSeed(seed, for: key.text, under: lock))
    }

    package func signing(_ post: Signing.Post?) -> Signing { Signing(credential: key.text, post: post, seed: seed) }
}

/// What an account knows about its owner's secret: enough to try a password on.
package struct KeyLocker: Sendable {
    package let passwordHash: String
    package let credential: String?
    package let sealed: SealedSeed?

    /// The key that this password opens, a new one where the account has none; `nil` when it is the wrong password.
    package func open(with password: String) throws -> OpenedKey? {
        guard let sealed, let credential, let key = PersonKey(text: credential) else {
            return try Password.matches(password, passwordHash) ? try OpenedKey.make(password) : nil
        }
        return try sealed.open(with: password, for: credential).map { OpenedKey(key: key, seed: $0, fresh: nil) }
    }
}
