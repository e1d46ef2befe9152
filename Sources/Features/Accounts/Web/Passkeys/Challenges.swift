import Kernel
import Ledger

/// What the server asked an authenticator to sign, each once and not for long.
actor Challenges {
    /// Longer than anybody looks for their key.
    static let lifetimeSeconds = 300
    private static let most = 10_000

    private struct Asked { let purpose: String; let until: Instant }
    private var asked: [String: Asked] = [:]

    /// A fresh challenge for one purpose, such as `login` or `enrol worker`.
    func make(for purpose: String, at now: Instant) -> String {
        if asked.count >= Self.most { asked = asked.filter { $0.value.until > now } }
        if asked.count >= Self.most { asked = [:] }
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let text = Base64URL.encode(bytes)
        asked[text] = Asked(purpose: purpose, until: now.adding(seconds: Self.lifetimeSeconds))
        return text
    }

    /// Whether it was asked for this, is not old, and was not used; it is used up now.
    func use(_ text: String, for purpose: String, at now: Instant) -> Bool {
        guard let known = asked.removeValue(forKey: text) else { return false }
        return known.purpose == purpose && known.until > now
    }
}

/// Acts that were tried without being kept, so that a passkey can sign what their record will be.
actor PreparedActs {
    struct Prepared: Sendable {
        let login: String
        let path: String
        let draw: [UInt8]
        let at: Instant
        let place: Int
        let passkeys: [String]
    }

    private static let most = 10_000
    private var kept: [String: Prepared] = [:]

    func keep(_ prepared: Prepared) -> String {
        if kept.count >= Self.most { kept = kept.filter { Self.lasts($0.value, prepared.at) } }
        if kept.count >= Self.most { kept = [:] }
        var generator = SystemRandomNumberGenerator()
        let token = Base64URL.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        kept[token] = prepared
        return token
    }

    /// What was prepared under this token for this login and address; it is used up now.
    func take(_ token: String, login: String, path: String, at now: Instant) -> Prepared? {
        guard let prepared = kept.removeValue(forKey: token), prepared.login == login, prepared.path == path,
            Self.lasts(prepared, now)
        else { return nil }
        return prepared
    }

    private static func lasts(_ prepared: Prepared, _ now: Instant) -> Bool {
        prepared.at.adding(seconds: Challenges.lifetimeSeconds) > now
    }
}
