import Domain
package import HTTPTypes
import Hummingbird
package import Kernel
package import Ledger
import Logging
import NIOCore
import NIOEmbedded
package import OpenID
import Policy
import Store
package import Web

/// Walks through the router as a browser or a program would, without a socket.
package struct Browser: Sendable {
    package struct Answer: Sendable {
        package let status: HTTPResponse.Status
        package let headers: HTTPFields
        package let bytes: [UInt8]
        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private let responder: any HTTPResponder<AppContext>
    private let credential: HTTPField?
    package let routes: [String]
    let signedPaths: [String]
    /// Who signs what is posted; `nil` leaves that to the test.
    let hand: Hand?

    /// Nobody in particular.
    package init(
        _ world: MineWorld, now: Instant = .t0, isSecure: Bool = false, probes: Probes? = nil,
        openID: OpenIDProvider? = nil
    ) throws {
        try self.init(
            world, now: now, credential: nil, hand: nil, isSecure: isSecure, probes: probes, openID: openID)
    }

    /// Somebody with a token, or with a session as a browser has it; signs by themselves what has to be signed.
    package init(
        _ world: MineWorld, as actor: Actor, session: Bool = false, signs: Bool = true, ledger: TileFolder? = nil,
        gate: RateGate? = nil, openID: OpenIDProvider? = nil, now: Instant = .t0
    ) async throws {
        let accounts = AccountStore(world.store)
        let login = "\(actor.person)-\(session ? "s" : "t")"
        // The second time it is there.
        try? await accounts.add(login: login, for: actor, passwordHash: "none", in: .at(by: actor))
        let secret = try await accounts.open(session ? .session : .token, for: login, at: now)
        let field =
            session
            ? HTTPField(name: .cookie, value: "davylamp-session=\(secret)")
            : HTTPField(name: .authorization, value: "Bearer \(secret)")
        let hand = signs ? Hand(world: world, login: login, actor: actor) : nil
        try self.init(
            world, now: now, credential: field, hand: hand, ledger: ledger, gate: gate, openID: openID)
    }

    private init(
        _ world: MineWorld, now: Instant, credential: HTTPField?, hand: Hand?, ledger: TileFolder? = nil,
        isSecure: Bool = false, gate: RateGate? = nil, probes: Probes? = nil, openID: OpenIDProvider? = nil
    ) throws {
        let desk = Desk(
            store: world.store, shelf: world.shelf, isSecure: isSecure, book: try RuleBook.shipped,
            ledger: ledger, gate: gate, sendsMail: true, webhooks: .open, openID: openID, now: { now })
        let routes = try Site.routes(desk, assets: "Public", probes: probes)
        responder = routes.router.buildResponder()
        self.routes = routes.addresses
        (signedPaths, self.hand) = (routes.signedPaths, hand)
        self.credential = credential
    }

    package func get(_ path: String, _ fields: [HTTPField.Name: String] = [:]) async throws -> Answer {
        try await send(.get, path, "", fields)
    }

    package func post(_ path: String, _ body: String, _ fields: [HTTPField.Name: String] = [:]) async throws -> Answer {
        try await send(.post, path, body, fields)
    }

    package func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String, _ fields: [HTTPField.Name: String] = [:]
    ) async throws -> Answer { try await send(method, path, bytes: Array(body.utf8), fields) }

    package func send(
        _ method: HTTPRequest.Method, _ path: String, bytes: [UInt8], _ fields: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
        if let credential { head.headerFields.append(credential) }
        for (name, value) in fields { head.headerFields[name] = value }
        let bytes = method == .post ? try await withSignature(path, bytes) : bytes
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: bytes)))
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: AppContext(source: source, channel: nil))
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(status: response.status, headers: response.headers, bytes: await collector.bytes)
    }
}

extension Browser {
    /// Posts a form with the token of the page at `from`, as a browser does.
    package func submit(
        _ path: String, from page: String, _ fields: [String: String], _ headers: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
        try await submit(path, from: page, pairs: fields.map { ($0.key, $0.value) }, headers)
    }

    /// The same where a field has several answers, in their order.
    package func submit(
        _ path: String, from page: String, pairs: [(String, String)], _ headers: [HTTPField.Name: String] = [:]
    ) async throws -> Answer {
        let token = try await get(page).text.firstMatch(of: /name="csrf" value="([^"]*)"/).map { String($0.1) } ?? ""
        let hasOwn = pairs.contains { $0.0 == "csrf" }
        let body = (pairs + (hasOwn ? [] : [("csrf", token)])).map { "\($0.0)=\(Self.encoded($0.1))" }
        return try await post(path, body.joined(separator: "&"), headers)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

private actor Bytes {
    var bytes: [UInt8] = []
    func add(_ more: [UInt8]) { bytes += more }
}

private struct Collector: ResponseBodyWriter {
    private let all = Bytes()
    var bytes: [UInt8] { get async { await all.bytes } }
    func write(_ buffer: ByteBuffer) async throws { await all.add(Array(buffer.readableBytesView)) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
