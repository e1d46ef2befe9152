import Crypto
import Foundation

/// A person's public key as records name it: `password.ed25519.<base64url>`. The name is the key, so that a record can be
/// checked with nothing beside it.
package struct PersonKey: Hashable, Sendable {
    /// How its owner opens the secret half.
    package enum Way: String, Sendable, CaseIterable {
        /// The server keeps it sealed under the owner's password and opens it with that alone.
        case password
        /// It never leaves the owner's authenticator (WebAuthn).
        case passkey
    }

    package enum Algorithm: String, Sendable, CaseIterable {
        case ed25519, es256

        /// As COSE numbers it (RFC 9053), and as a record's signer has it.
        package var cose: Int { self == .ed25519 ? -8 : -7 }
    }

    package let way: Way
    package let algorithm: Algorithm
    /// 32 bytes of Ed25519, or x and y of P-256.
    package let raw: [UInt8]

    /// Refuses keys that anybody could sign for, and points that are not on their curve.
    package init(_ way: Way, _ algorithm: Algorithm, raw: [UInt8]) throws {
        switch algorithm {
        case .ed25519: guard SoundKey.isSound(raw) else { throw LedgerError.badKey("not a sound Ed25519 key") }
        case .es256: _ = try P256.Signing.PublicKey(rawRepresentation: raw)
        }
        (self.way, self.algorithm, self.raw) = (way, algorithm, raw)
    }

    /// The key whose secret half is this seed of 32 bytes.
    package init(_ way: Way, seed: [UInt8]) throws {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        try self.init(way, .ed25519, raw: Array(key.publicKey.rawRepresentation))
    }

    /// Reads a name back; `nil` unless it is exactly what `text` gives.
    package init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let way = Way(rawValue: parts[0]), let algorithm = Algorithm(rawValue: parts[1]),
            way == .passkey || algorithm == .ed25519,
            let raw = Base64URL.decode(parts[2]), let key = try? PersonKey(way, algorithm, raw: raw), key.text == text
        else { return nil }
        self = key
    }

    package var text: String { "\(way.rawValue).\(algorithm.rawValue).\(Base64URL.encode(raw))" }

    /// The first characters of the key itself, for people to compare.
    package var short: String { String(Base64URL.encode(raw).prefix(8)) }

    /// Whether a signature (Ed25519: 64 bytes; ES256: DER) is this key's over a message.
    package func isValid(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        switch algorithm {
        case .ed25519:
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return false }
            return key.isValidSignature(Data(signature), for: Data(message))
        case .es256:
            guard let key = try? P256.Signing.PublicKey(rawRepresentation: raw),
                let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: Data(message))
        }
    }
}

/// RFC 4648, section 5, without padding.
package enum Base64URL {
    package static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// `nil` unless the text is exactly what `encode` gives.
    package static func decode(_ text: String) -> [UInt8]? {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), encode(Array(data)) == text else { return nil }
        return Array(data)
    }
}
