import Crypto
import Foundation
import Ledger

/// An authenticator in software, which can also do what none should.
struct SoftAuthenticator {
    let id = Array("soft-authenticator".utf8)
    let key = P256.Signing.PrivateKey()
    var host = "localhost"
    var origin = "http://localhost"
    /// Touched, and the user verified.
    var flags: UInt8 = 5
    var type = "webauthn.get"

    var name: String { Base64URL.encode(id) }

    func clientData(_ challenge: String, _ type: String) -> [UInt8] {
        Array(#"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)","crossOrigin":false}"#.utf8)
    }

    private func data(_ more: UInt8 = 0, _ rest: [UInt8] = []) -> [UInt8] {
        Array(SHA256.hash(data: Array(host.utf8))) + [flags | more, 0, 0, 0, 7] + rest
    }

    /// The fields of a form that carry its answer.
    func answer(_ challenge: String) throws -> [String: String] {
        let (client, data) = (clientData(challenge, type), data())
        let signature = try key.signature(for: Data(data + Array(SHA256.hash(data: client))))
        return [
            "passkey": name, "authenticatorData": Base64URL.encode(data), "clientDataJSON": Base64URL.encode(client),
            "passkeySignature": Base64URL.encode(Array(signature.derRepresentation)),
        ]
    }

    /// What it says of itself when it is enrolled, as CBOR.
    func attestation(_ challenge: String) -> [String: String] {
        let raw = Array(key.publicKey.rawRepresentation)
        let cose: [UInt8] =
            [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + raw[..<32] + [0x22, 0x58, 0x20] + raw[32...]
        let data = data(0x40, [UInt8](repeating: 0, count: 16) + [0, UInt8(id.count)] + id + cose)
        var object: [UInt8] = [0xA3]
        for part in [Array("fmt".utf8), Array("none".utf8), Array("attStmt".utf8)] {
            object += [0x60 + UInt8(part.count)] + part
        }
        object += [0xA0, 0x68]
        object += Array("authData".utf8)
        object += [0x58, UInt8(data.count)] + data
        return [
            "challenge": challenge, "attestation": Base64URL.encode(object),
            "clientDataJSON": Base64URL.encode(clientData(challenge, "webauthn.create")),
        ]
    }
}
