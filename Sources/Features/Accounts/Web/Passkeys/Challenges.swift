import Kernel
import Ledger

/// Things that are kept under a fresh token for a few minutes and are given out once.
actor OnceKept<Value: Sendable> {
    /// So many are remembered; beyond that the ones that are over are forgotten, then all.
    private let most = 10_000
    private var kept: [String: (value: Value, until: Instant)] = [:]

    /// Longer than anybody looks for their key.
    static var lifetimeSeconds: Int { 300 }

    /// A fresh token of 256 bits in base64url.
    func keep(_ value: Value, at now: Instant) -> String {
        if kept.count >= most { kept = kept.filter { $0.value.until > now } }
        if kept.count >= most { kept = [:] }
        let token = Base64URL.fresh()
        kept[token] = (value, now.adding(seconds: Self.lifetimeSeconds))
        return token
    }

    /// What was kept, unless it is over; it is used up now.
    func take(_ token: String, at now: Instant) -> Value? {
        guard let known = kept.removeValue(forKey: token), known.until > now else { return nil }
        return known.value
    }
}

extension Base64URL {
    /// 256 bits that nobody guesses.
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        return encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}

/// What the server asked an authenticator to sign, each once and not for long.
struct Challenges: Sendable {
    private let asked = OnceKept<String>()

    /// A fresh challenge for one purpose, such as `login` or `enrol worker`.
    func make(for purpose: String, at now: Instant) async -> String { await asked.keep(purpose, at: now) }

    /// Whether it was asked for this, is not old, and was not used; it is used up now.
    func use(_ text: String, for purpose: String, at now: Instant) async -> Bool {
        await asked.take(text, at: now) == purpose
    }
}

/// Acts that were tried without being kept, so that a passkey can sign what their record will be.
struct PreparedActs: Sendable {
    struct Prepared: Sendable {
        let login: String
        let path: String
        let draw: [UInt8]
        let at: Instant
        let place: Int
        let passkeys: [String]
        let beacon: Beacon?
    }

    private let acts = OnceKept<Prepared>()

    func keep(_ prepared: Prepared) async -> String { await acts.keep(prepared, at: prepared.at) }

    /// What was prepared under this token for this login and address; it is used up now.
    func take(_ token: String, login: String, path: String, at now: Instant) async -> Prepared? {
        guard let prepared = await acts.take(token, at: now), prepared.login == login, prepared.path == path else {
            return nil
        }
        return prepared
    }
}
