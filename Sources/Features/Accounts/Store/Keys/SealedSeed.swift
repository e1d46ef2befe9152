import Crypto
import CryptoExtras
import Foundation

/// The secret half of a person's key, sealed under their password: scrypt (RFC 7914) makes the key of a ChaCha20-Poly1305
/// box (RFC 8439). Without the password neither the server nor whoever copies the database can sign with it.
package struct SealedSeed: Sendable {
    package static let rounds = 32_768

    /// `scrypt:<rounds>:<salt>:<box>`
    package let text: String

    package init(text: String) { self.text = text }

    package init(_ seed: [UInt8], for credential: String, under lock: Lock) throws {
        let box = try ChaChaPoly.seal(seed, using: lock.key, authenticating: Array(credential.utf8))
        text = "scrypt:\(lock.rounds):\(Data(lock.salt).base64EncodedString()):\(box.combined.base64EncodedString())"
    }

    /// The seed; `nil` when the password is another one, or the box belongs to another key.
    package func open(with password: String, for credential: String) throws -> [UInt8]? {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 4, let rounds = Int(parts[1]), let salt = Data(base64Encoded: parts[2]),
            let bytes = Data(base64Encoded: parts[3]), let box = try? ChaChaPoly.SealedBox(combined: bytes)
        else { return nil }
        let lock = try Lock(password, salt: Array(salt), rounds: rounds)
        return (try? ChaChaPoly.open(box, using: lock.key, authenticating: Array(credential.utf8))).map { Array($0) }
    }

    /// What a password becomes.
    package struct Lock: Sendable {
        let key: SymmetricKey
        let salt: [UInt8]
        let rounds: Int

        package init(_ password: String, salt: [UInt8]? = nil, rounds: Int = SealedSeed.rounds) throws {
            var generator = SystemRandomNumberGenerator()
            self.salt = salt ?? (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            self.rounds = rounds
            key = try KDF.Scrypt.deriveKey(
                from: Data(password.utf8), salt: self.salt, outputByteCount: 32, rounds: rounds, blockSize: 8,
                parallelism: 1)
        }
    }
}
