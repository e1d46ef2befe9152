import Crypto
import CryptoExtras
import Foundation

/// Password hashes by scrypt (RFC 7914) with N = 2^15, r = 8, p = 1: 32 MiB and some 70 ms each.
package enum Password {
    private static let rounds = 32_768

    package static func hash(_ password: String, salt: [UInt8]? = nil) throws -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = salt ?? (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1)
        let bytes = key.withUnsafeBytes { Data($0) }
        return "scrypt:\(rounds):\(Data(salt).base64EncodedString()):\(bytes.base64EncodedString())"
    }

    package static func matches(_ password: String, _ hash: String) throws -> Bool {
        let parts = hash.split(separator: ":")
        guard parts.count == 4, let salt = Data(base64Encoded: String(parts[2])) else { return false }
        let candidate = Array(try self.hash(password, salt: Array(salt)).utf8)
        let known = Array(hash.utf8)
        guard candidate.count == known.count else { return false }
        return zip(candidate, known).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
