import JWTKit
import Kernel

/// Who the provider says somebody is.
package struct OpenIDIdentity: Hashable, Sendable {
    package let issuer: String
    package let subject: String
    /// What the provider calls the person; for people to recognise, never to decide by.
    package let name: String?
    /// Whether the provider says to have asked for more than a password (RFC 8176, `mfa`).
    package let isMultiFactor: Bool

    package init(issuer: String, subject: String, name: String?, isMultiFactor: Bool) {
        (self.issuer, self.subject, self.name, self.isMultiFactor) = (issuer, subject, name, isMultiFactor)
    }
}

/// The claims of an ID token that decide (OpenID Connect Core 1.0, section 3.1.3.7).
struct IDToken: JWTPayload {
    /// One audience or several: the standard has both forms.
    struct Audience: Codable, Sendable {
        let all: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                all = [one]
            } else {
                all = try container.decode([String].self)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(all)
        }
    }

    /// What clocks may differ by, and how old a token may be that was asked for just now.
    private static let (skewSeconds, mostAgeSeconds) = (60.0, 600.0)
    private static let longestSubject = 255

    let iss: String
    let sub: String
    let aud: Audience
    let azp: String?
    let exp: Double
    let iat: Double
    let nonce: String?
    let amr: [String]?
    let name: String?
    let preferredUsername: String?

    enum CodingKeys: String, CodingKey {
        case iss, sub, aud, azp, exp, iat, nonce, amr, name
        case preferredUsername = "preferred_username"
    }

    /// The signature alone is JWTKit's to check; see `flaw`, which knows the hour and what was asked.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    /// What is wrong with it, `nil` when nothing is.
    func flaw(issuer: String, client: String, nonce asked: String, at now: Instant) -> String? {
        let seconds = Double(now.milliseconds) / 1_000
        if iss != issuer { return "the token is of another issuer" }
        if !aud.all.contains(client) { return "the token is meant for another client" }
        if azp.map({ $0 != client }) ?? (aud.all.count > 1) { return "the token was given to another client" }
        if !(exp > seconds - Self.skewSeconds) { return "the token has expired" }
        if !(iat < seconds + Self.skewSeconds) { return "the token is of a time to come" }
        if !(iat > seconds - Self.mostAgeSeconds) { return "the token is old" }
        if nonce != asked { return "the token was not asked for by this login" }
        if sub.isEmpty || sub.utf8.count > Self.longestSubject { return "the token names nobody" }
        return nil
    }

    var identity: OpenIDIdentity {
        OpenIDIdentity(
            issuer: iss, subject: sub, name: (name ?? preferredUsername).map { String($0.prefix(100)) },
            isMultiFactor: amr?.contains("mfa") ?? false)
    }
}
