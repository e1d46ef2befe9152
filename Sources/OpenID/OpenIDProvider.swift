import Courier
import Foundation
import JWTKit
package import Kernel

/// A provider of sign-in as an OpenID Connect client sees it: authorization code with PKCE, nothing else.
package struct OpenIDProvider: Sendable {
    /// What people call it, for the button.
    package let name: String
    package let issuer: String
    private let client: String
    private let secret: String?
    /// Where the provider sends people back to.
    private let back: String
    private let courier: WebCourier
    private let directory: OpenIDDirectory

    /// `base` is the address at which people reach the pages; an answer is waited for so many seconds.
    package init(name: String, issuer: String, client: String, secret: String?, base: String, seconds: Int = 10) {
        (self.name, self.issuer, self.client, self.secret) = (name, issuer, client, secret)
        back = "\(base)/login/openid/return"
        courier = WebCourier(permitsPlain: issuer.hasPrefix("http://"), seconds: seconds)
        directory = OpenIDDirectory(issuer: issuer, courier: courier)
    }

    /// Where to send somebody who wants to be recognised.
    package func address(state: String, nonce: String, proof: ProofKey, at now: Instant) async throws -> String {
        let start = try await directory.addresses(at: now).authorization
        let asked = Self.form([
            ("response_type", "code"), ("client_id", client), ("redirect_uri", back), ("scope", "openid profile"),
            ("state", state), ("nonce", nonce), ("code_challenge", proof.challenge), ("code_challenge_method", "S256"),
        ])
        return start + (start.contains("?") ? "&" : "?") + asked
    }

    /// Whom the provider recognised, once its code was taken and its signature and every claim are right.
    ///
    /// `named` is the issuer that the answer named, where it named one (RFC 9207).
    package func identity(
        code: String, issuer named: String?, nonce: String, proof: ProofKey, at now: Instant
    ) async throws -> OpenIDIdentity {
        let addresses = try await directory.addresses(at: now)
        guard named.map({ $0 == issuer }) ?? !(addresses.namesIssuer ?? false) else {
            throw OpenIDError.refused("the answer is of another provider")
        }
        let token = try await token(for: code, proof, addresses.token)
        let keys = try await directory.keys(for: Self.key(of: token), at: now)
        guard let claims = try? await keys.verify(token, as: IDToken.self) else {
            throw OpenIDError.refused("the token is not signed by the provider")
        }
        if let flaw = claims.flaw(issuer: issuer, client: client, nonce: nonce, at: now) {
            throw OpenIDError.refused(flaw)
        }
        return claims.identity
    }

    private func token(for code: String, _ proof: ProofKey, _ address: String) async throws -> String {
        let asked = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", back),
            ("code_verifier", proof.verifier),
        ]
        let form = Self.form(asked + (secret == nil ? [("client_id", client)] : []))
        let answer: WebCourier.Answer
        do { answer = try await courier.post(form, headers: login, to: address) } catch {
            throw OpenIDError.unavailable("\(address): \(error)")
        }
        guard answer.status == 200 else {
            throw OpenIDError.refused("the provider took the code with \(answer.status)")
        }
        guard let found = try? JSONDecoder().decode(Tokens.self, from: Data(answer.body)) else {
            throw OpenIDError.unavailable("\(address) gave no ID token")
        }
        return found.token
    }

    /// `client_secret_basic`, with each part encoded as a form's (RFC 6749, section 2.3.1).
    private var login: [String] {
        guard let secret else { return [] }
        let pair = "\(Self.encoded(client)):\(Self.encoded(secret))"
        return ["Authorization: Basic \(Data(pair.utf8).base64EncodedString())"]
    }

    private static func key(of token: String) -> String? {
        let header = try? DefaultJWTParser().parse(Array(token.utf8), as: AnyClaims.self).header
        return header?.kid
    }

    private static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.init(charactersIn: "0"..."z")))
            ?? ""
    }
}

private struct Tokens: Decodable {
    let token: String
    enum CodingKeys: String, CodingKey { case token = "id_token" }
}

/// Claims that nobody has looked at: only the header is read.
private struct AnyClaims: JWTPayload {
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}
