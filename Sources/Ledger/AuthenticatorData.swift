import Crypto

/// What an authenticator signs beside the client's data (WebAuthn Level 2, section 6.1).
package struct AuthenticatorData: Hashable, Sendable {
    package let relyingParty: [UInt8]
    /// Somebody touched it.
    package let isUserPresent: Bool
    /// It made sure who: by finger, face or PIN.
    package let isUserVerified: Bool
    package let signCount: UInt32
    /// The new credential, when one was made just now.
    package let attested: Attested?

    package struct Attested: Hashable, Sendable {
        package let id: [UInt8]
        package let key: PersonKey
    }

    /// `nil` unless the bytes are whole and of this form.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 37 else { return nil }
        let flags = bytes[32]
        relyingParty = Array(bytes[0..<32])
        (isUserPresent, isUserVerified) = (flags & 1 != 0, flags & 4 != 0)
        signCount = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var rest = bytes[37...]
        if flags & 0x40 != 0 {
            guard rest.count >= 18 else { return nil }
            let size = Int(rest[rest.startIndex + 16]) << 8 | Int(rest[rest.startIndex + 17])
            guard size <= 1_023, rest.count >= 18 + size else { return nil }
            let id = Array(rest.dropFirst(18).prefix(size))
            guard let (cose, after) = CBOR.read(rest.dropFirst(18 + size)), let key = PersonKey(cose: cose) else {
                return nil
            }
            attested = Attested(id: id, key: key)
            rest = after
        } else {
            attested = nil
        }
        if flags & 0x80 != 0 {
            guard let (_, after) = CBOR.read(rest) else { return nil }
            rest = after
        }
        guard rest.isEmpty else { return nil }
    }

    /// Whether it was made for this host.
    package func isFor(host: String) -> Bool { relyingParty == Array(SHA256.hash(data: Array(host.utf8))) }
}

extension PersonKey {
    /// A passkey's public key as COSE has it (RFC 9053): ES256 on P-256, or EdDSA on Ed25519.
    package init?(cose: CBOR) {
        let (kind, algorithm, curve) = (cose[.int(1)], cose[.int(3)], cose[.int(-1)])
        guard case .bytes(let x)? = cose[.int(-2)], x.count == 32 else { return nil }
        if kind == .int(2), algorithm == .int(-7), curve == .int(1), case .bytes(let y)? = cose[.int(-3)], y.count == 32
        {
            guard let key = try? PersonKey(.passkey, .es256, raw: x + y) else { return nil }
            self = key
        } else if kind == .int(1), algorithm == .int(-8), curve == .int(6) {
            guard let key = try? PersonKey(.passkey, .ed25519, raw: x) else { return nil }
            self = key
        } else {
            return nil
        }
    }
}
