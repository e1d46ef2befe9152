import Kernel
import Ledger
import OpenID

/// What is under way with a provider of sign-in: each login that was begun, and each identity that waits to be linked.
struct OpenIDDesk: Sendable {
    enum Purpose: Hashable, Sendable {
        case login
        /// To an account that is logged in already.
        case link(to: String)
    }

    struct Begun: Sendable {
        let purpose: Purpose
        let nonce: String
        let proof: ProofKey
    }

    struct Waiting: Sendable {
        let login: String
        let identity: OpenIDIdentity
    }

    /// `nil` where none is set up.
    private let provider: OpenIDProvider?
    /// What people call the provider.
    var name: String? { provider?.name }
    private let begun = OnceKept<Begun>()
    private let waiting = OnceKept<Waiting>()

    init(_ provider: OpenIDProvider?) { self.provider = provider }

    /// Where to send the browser, and the state that it has to bring back.
    func begin(_ purpose: Purpose, at now: Instant) async throws -> (address: String, state: String) {
        guard let provider else { throw Refusal.openIDOff }
        let start = Begun(purpose: purpose, nonce: Base64URL.fresh(), proof: ProofKey(verifier: Base64URL.fresh()))
        let state = await begun.keep(start, at: now)
        do {
            let address = try await provider.address(state: state, nonce: start.nonce, proof: start.proof, at: now)
            return (address, state)
        } catch let error as OpenIDError { throw Refusal(error) }
    }

    /// Whom the provider recognised, of a login that this browser began and that nobody has ended yet.
    func end(_ query: [(name: String, value: String)], state kept: String?, at now: Instant) async throws -> (
        Purpose, OpenIDIdentity
    ) {
        guard let provider else { throw Refusal.openIDOff }
        func asked(_ name: String) -> String? { query.last { $0.name == name }?.value }
        guard let state = asked("state"), let kept, state == kept, let start = await begun.take(state, at: now),
            let code = asked("code"), !code.isEmpty
        else { throw Refusal.openIDRefused }
        do {
            let identity = try await provider.identity(
                code: code, issuer: asked("iss"), nonce: start.nonce, proof: start.proof, at: now)
            return (start.purpose, identity)
        } catch let error as OpenIDError { throw Refusal(error) }
    }

    func keep(_ identity: OpenIDIdentity, for login: String, at now: Instant) async -> String {
        await waiting.keep(Waiting(login: login, identity: identity), at: now)
    }

    func take(_ token: String, for login: String, at now: Instant) async -> OpenIDIdentity? {
        guard let found = await waiting.take(token, at: now), found.login == login else { return nil }
        return found.identity
    }
}

extension Refusal {
    fileprivate init(_ error: OpenIDError) {
        switch error {
        case .unavailable: self = .openIDUnavailable
        case .refused: self = .openIDRefused
        }
    }
}
