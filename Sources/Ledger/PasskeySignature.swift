import Crypto
import Foundation

/// What an authenticator answers when somebody signs with a passkey (WebAuthn Level 2, section 7.2).
package struct PasskeySignature: Hashable, Sendable {
    package let authenticatorData: [UInt8]
    package let clientData: [UInt8]
    package let signature: [UInt8]

    package init(authenticatorData: [UInt8], clientData: [UInt8], signature: [UInt8]) {
        (self.authenticatorData, self.clientData, self.signature) = (authenticatorData, clientData, signature)
    }

    /// As a record keeps it; `nil` unless exactly these parts are there.
    package init?(_ parts: [String: String]) {
        guard parts.count == 3, let data = parts["authenticatorData"].flatMap(Base64URL.decode),
            let client = parts["clientDataJSON"].flatMap(Base64URL.decode),
            let signature = parts["signature"].flatMap(Base64URL.decode)
        else { return nil }
        self.init(authenticatorData: data, clientData: client, signature: signature)
    }

    package var parts: [String: String] {
        [
            "authenticatorData": Base64URL.encode(authenticatorData), "clientDataJSON": Base64URL.encode(clientData),
            "signature": Base64URL.encode(signature),
        ]
    }

    private struct Client: Decodable {
        let type, challenge, origin: String
        let crossOrigin: Bool?
    }

    /// What is wrong with it; `nil` when it is this key's over this challenge, its user was verified, and the page was of
    /// `origin` (of any, where the reader knows none).
    package func problem(challenge: [UInt8], key: PersonKey, origin: String? = nil) -> String? {
        guard let client = try? JSONDecoder().decode(Client.self, from: Data(clientData)) else {
            return "what the browser said of it cannot be read"
        }
        if client.type != "webauthn.get" { return "it was made for something else than signing" }
        if client.challenge != Base64URL.encode(challenge) { return "it signs something else" }
        if client.crossOrigin == true || origin.map({ $0 != client.origin }) == true {
            return "it was made on another site"
        }
        guard let data = AuthenticatorData(authenticatorData), let host = Self.host(of: client.origin),
            data.isFor(host: host)
        else { return "it was made for another site" }
        guard data.isUserPresent, data.isUserVerified else { return "its user was not verified" }
        let message = authenticatorData + Array(SHA256.hash(data: clientData))
        return key.isValid(signature, over: message) ? nil : "its signature is not one of its signer's key over it"
    }

    /// On which site a browser says that it was made.
    package static func origin(of clientData: [UInt8]) -> String? {
        (try? JSONDecoder().decode(Client.self, from: Data(clientData)))?.origin
    }

    /// The host of an origin such as `https://mine.example:8443`.
    package static func host(of origin: String) -> String? {
        guard let components = URLComponents(string: origin), let host = components.host, !host.isEmpty else {
            return nil
        }
        return host
    }
}

/// What a browser answers when a passkey is made (WebAuthn Level 2, section 7.1); no attestation is asked for.
package enum PasskeyCreation {
    private struct Client: Decodable {
        let type, challenge, origin: String
        let crossOrigin: Bool?
    }

    /// The new credential; `nil` when anything is not as it was asked for.
    package static func read(
        attestation: [UInt8], clientData: [UInt8], challenge: [UInt8], origin: String
    ) -> AuthenticatorData.Attested? {
        guard let client = try? JSONDecoder().decode(Client.self, from: Data(clientData)),
            client.type == "webauthn.create", client.challenge == Base64URL.encode(challenge), client.origin == origin,
            client.crossOrigin != true, let host = PasskeySignature.host(of: origin),
            case .bytes(let bytes)? = CBOR(attestation)?[.text("authData")], let data = AuthenticatorData(bytes),
            data.isFor(host: host), data.isUserPresent, data.isUserVerified
        else { return nil }
        return data.attested
    }
}
