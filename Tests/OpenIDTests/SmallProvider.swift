import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import JWTKit
import Kernel
import Ledger
import NIOCore
import OpenID
import Support
import Synchronization

/// A provider of sign-in on a free port of this machine, which can be told to do wrong.
final class SmallProvider: Sendable {
    enum Fault: String, CaseIterable, Sendable {
        case nonce, audience, party, expired, coming, old, issuer, nobody, unsigned, strangeKey, noToken,
            otherIssuerName
    }

    struct Claims: JWTPayload {
        var iss: String
        var sub = "u-1"
        var aud = ["davylamp"]
        var azp: String?
        var exp: Int
        var iat: Int
        var nonce: String
        var amr: [String]?
        var name = "梁北望"

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }

    private struct State {
        var port = 0
        var fault: Fault?
        var key = ES256PrivateKey()
        var keyName = "k1"
        var amr: [String]?
        /// What was asked for each code; it is taken once.
        var asked: [String: [String: String]] = [:]
        var keysAsked = 0
    }

    static let now = Int(Instant.t0.milliseconds / 1_000)
    private let state = Mutex(State())
    var issuer: String { "http://127.0.0.1:\(state.withLock(\.port))" }
    var keysAsked: Int { state.withLock(\.keysAsked) }

    /// A client that is patient: all other tests run beside.
    var client: OpenIDProvider {
        OpenIDProvider(
            name: "省局", issuer: issuer, client: "davylamp", secret: nil, base: "http://localhost", seconds: 120)
    }

    func fail(_ fault: Fault?) { state.withLock { $0.fault = fault } }
    func authenticates(by methods: [String]?) { state.withLock { $0.amr = methods } }

    /// Takes another key into use, under another name.
    func rotate() { state.withLock { ($0.key, $0.keyName) = (ES256PrivateKey(), "k\($0.keyName.count + 1)") } }

    /// What the person's press at the provider leads to: the query with which the browser comes back.
    func approve(_ address: String) throws -> [String: String] {
        let items = URLComponents(string: address)?.queryItems ?? []
        let asked = Dictionary(items.map { ($0.name, $0.value ?? "") }) { $1 }
        let code = UUID().uuidString
        state.withLock { $0.asked[code] = asked }
        return ["code": code, "state": asked["state"] ?? ""]
    }

    /// Serves until the body is over.
    static func with(_ body: @escaping @Sendable (SmallProvider) async throws -> Void) async throws {
        let provider = SmallProvider()
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let app = Application(
            router: provider.router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await app.run() }
            for await port in ports.prefix(1) { provider.state.withLock { $0.port = port } }
            try await body(provider)
            group.cancelAll()
        }
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        router.get(".well-known/openid-configuration") { [self] _, _ in try json(discovery) }
        router.get("keys") { [self] _, _ in try json(keys()) }
        router.post("token") { [self] request, _ in
            let body = try await request.body.collect(upTo: 65_536)
            return try await token(String(buffer: body))
        }
        return router
    }

    private var discovery: [String: String] {
        let wrong = state.withLock { $0.fault == .otherIssuerName }
        return [
            "issuer": wrong ? "http://elsewhere.example" : issuer, "authorization_endpoint": "\(issuer)/authorize",
            "token_endpoint": "\(issuer)/token", "jwks_uri": "\(issuer)/keys",
        ]
    }

    private func keys() -> [String: [[String: String]]] {
        let (key, name) = state.withLock {
            $0.keysAsked += 1
            return ($0.key, $0.keyName)
        }
        guard let point = key.publicKey.parameters else { return ["keys": []] }
        return [
            "keys": [
                ["kty": "oct", "kid": "secret", "k": "AAAA"],
                ["kty": "EC", "crv": "P-256", "kid": name, "alg": "ES256", "x": point.x, "y": point.y],
            ]
        ]
    }

    private func token(_ body: String) async throws -> Response {
        let fields = URLComponents(string: "?\(body)")?.queryItems ?? []
        func field(_ name: String) -> String { fields.last { $0.name == name }?.value ?? "" }
        let (asked, fault) = state.withLock { ($0.asked.removeValue(forKey: field("code")), $0.fault) }
        let challenge = Base64URL.encode(Array(SHA256.hash(data: Array(field("code_verifier").utf8))))
        guard let asked, asked["code_challenge"] == challenge, asked["redirect_uri"] == field("redirect_uri"),
            asked["code_challenge_method"] == "S256", field("client_id") == "davylamp"
        else { return Response(status: .badRequest) }
        if fault == .noToken { return try json(["access_token": "a"]) }
        return try json(["id_token": try await signed(asked["nonce"] ?? "", fault)])
    }

    private func signed(_ nonce: String, _ fault: Fault?) async throws -> String {
        let (key, name, amr) = state.withLock { ($0.key, $0.keyName, $0.amr) }
        var claims = Claims(iss: issuer, exp: Self.now + 300, iat: Self.now, nonce: nonce, amr: amr)
        switch fault {
        case .nonce: claims.nonce = "another"
        case .audience: claims.aud = ["another"]
        case .party: claims.aud = ["davylamp", "another"]
        case .expired: claims.exp = Self.now - 61
        case .coming: claims.iat = Self.now + 61
        case .old: claims.iat = Self.now - 601
        case .issuer: claims.iss = "http://elsewhere.example"
        case .nobody: claims.sub = ""
        default: break  // the others lie elsewhere
        }
        if fault == .unsigned {
            let payload = try JSONEncoder().encode(claims)
            return "\(Base64URL.encode(Array(#"{"alg":"none"}"#.utf8))).\(Base64URL.encode(Array(payload)))."
        }
        let keys = JWTKeyCollection()
        await keys.add(ecdsa: fault == .strangeKey ? ES256PrivateKey() : key, kid: JWKIdentifier(string: name))
        return try await keys.sign(claims, kid: JWKIdentifier(string: name))
    }

    private func json(_ value: some Encodable) throws -> Response {
        let data = try JSONEncoder().encode(value)
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }
}
