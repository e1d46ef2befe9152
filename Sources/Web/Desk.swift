import Crypto
package import Database
package import Domain
import HTTPTypes
import Hummingbird
package import Kernel
package import Ledger
package import OpenID
package import Policy
package import Store

/// What every route stands on: the store, the clock, and who is asking.
package struct Desk: Sendable {
    package let store: DataStore
    package let now: @Sendable () -> Instant
    /// Behind TLS or a trusted proxy the session cookie takes the `__Host-` name, which browsers give to Secure only.
    package let isSecure: Bool
    /// Whether the peer of every connection is a proxy of ours, whose word about the sender is taken.
    package let isBehindProxy: Bool
    /// How often each may ask; without it nobody is counted.
    package let gate: RateGate?
    /// Whether a mail server is set up.
    package let sendsMail: Bool
    /// Where webhooks may lead.
    package let webhooks: Webhook.Reach
    /// The dated rules; without them an act that needs one is refused by name.
    package let book: RuleBook
    let photos: PhotoDesk
    /// The published ledger, from which receipts are made; without it there are none yet.
    let ledger: TileFolder?
    let passwords = PasswordDesk()
    let throttle = LoginThrottle()
    let challenges = Challenges()
    let prepared = PreparedActs()
    let openID: OpenIDDesk

    package init(
        store: DataStore, shelf: PhotoShelf, isSecure: Bool, book: RuleBook = RuleBook(), ledger: TileFolder? = nil,
        isBehindProxy: Bool = false, gate: RateGate? = nil, sendsMail: Bool = false,
        webhooks: Webhook.Reach = .off, openID: OpenIDProvider? = nil,
        now: @escaping @Sendable () -> Instant
    ) {
        (self.store, self.isSecure, self.book, self.now) = (store, isSecure, book, now)
        (self.sendsMail, self.webhooks) = (sendsMail, webhooks)
        photos = PhotoDesk(shelf, PhotoStore(store))
        self.openID = OpenIDDesk(openID)
        (self.ledger, self.isBehindProxy, self.gate) = (ledger, isBehindProxy, gate)
    }

    var cookieName: String { isSecure ? "__Host-davylamp" : "davylamp-session" }

    /// Reads in one snapshot who asks and what is asked for.
    func read<T: Sendable>(
        _ request: Request, _ permission: Permission?, form: Form? = nil,
        _ body: @escaping @Sendable (Reader, Visit) throws -> T
    ) async throws -> T {
        let claim = try claim(request, permission, form: form)
        let (answer, unnoted) = try await store.read { db in
            let visit = try claim.visit(db)
            try expectPatience(with: visit)
            return (try body(db, visit), visit.isUnnoted ? visit.credential : nil)
        }
        // That this fails must not keep anybody from reading.
        if let unnoted { try? await AccountStore(store).touch(unnoted, at: claim.now) }
        return answer
    }

    /// Finds who asks and carries out what is asked in one transaction; the closure may run twice.
    func write<T: Sendable>(
        _ request: Request, _ permission: Permission?, form: Form?,
        _ body: @escaping @Sendable (Writer, Visit) throws -> T
    ) async throws -> Committed<T> {
        try checkOrigin(of: request, form: form)
        let claim = try claim(request, permission, form: form)
        return try await store.write { db in
            let visit = try claim.visit(db)
            try expectPatience(with: visit)
            return try body(db, visit)
        }
    }

    /// What the people of one mine ask together is bounded, too; from the second time on before they are looked up.
    private func expectPatience(with visit: Visit) throws {
        let mine = visit.actor.site?.text ?? ""
        guard let gate, gate.mine(of: visit.credential) != mine else { return }
        gate.note(mine: mine, of: visit.credential)
        guard mine.isEmpty || gate.admits("mine \(mine)", .mine, at: visit.now) else { throw Refusal.tooMany }
    }

    /// Who wants to change something; a form must carry our token and come from our own pages.
    func visitor(_ request: Request, _ permission: Permission?, form: Form?) async throws -> Visit {
        try checkOrigin(of: request, form: form)
        return try await read(request, permission, form: form) { _, visit in visit }
    }

    /// A form of a session carries our token and comes from our own pages; a bearer's request cannot be forged by a page.
    func checkOrigin(of request: Request, form: Form?) throws {
        let (kind, secret) = try credential(of: request)
        guard kind == .session else { return }
        guard request.isSameOrigin, let form, Self.equal(form["csrf"], Self.csrf(secret)) else { throw Refusal.forged }
    }

    private func claim(_ request: Request, _ permission: Permission?, form: Form?) throws -> Claim {
        let (kind, secret) = try credential(of: request)
        let address = request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path
        return Claim(
            kind: kind, secret: secret, permission: permission, now: now(), language: request.language,
            theme: request.theme, address: address, book: book,
            beacon: form?.text("beacon") ?? request.headers[.beacon])
    }

    func credential(of request: Request) throws -> (AccountStore.Kind, String) {
        if let bearer = request.headers[.authorization] {
            guard bearer.hasPrefix("Bearer ") else { throw Refusal.notLoggedIn }
            return (.token, String(bearer.dropFirst(7)))
        }
        guard let secret = request.cookies[cookieName]?.value else { throw Refusal.notLoggedIn }
        return (.session, secret)
    }

    static func csrf(_ secret: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("form".utf8), using: SymmetricKey(data: Array(secret.utf8)))
        return code.hex
    }

    private static func equal(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Who somebody says to be, until the database is asked.
private struct Claim: Sendable {
    let kind: AccountStore.Kind
    let secret: String
    let permission: Permission?
    let now: Instant
    let language: Language
    let theme: Theme
    let address: String
    let book: RuleBook
    /// The checkpoint that the sender's device says to have seen.
    let beacon: String?

    func visit(_ db: Reader) throws -> Visit {
        guard let holder = try AccountStore.holder(kind, secret: secret, at: now, db) else { throw Refusal.notLoggedIn }
        let standing = try Delegations.standing(holder.delegation, for: holder.actor, at: now, db)
        let actor = permission == nil ? holder.actor : standing?.actor ?? holder.actor
        if let permission, !actor.may(permission) {
            throw actor.actingFor.map { permission.refusal(actingFor: $0) } ?? Refusal.notPermitted
        }
        return Visit(
            actor: actor, language: language, theme: theme, csrf: kind == .session ? Desk.csrf(secret) : "",
            now: now, path: address,
            scopeName: actor.actingFor == nil ? holder.organisationName : standing?.scopeName ?? "",
            credential: holder.credential,
            login: holder.login, isUnnoted: holder.lastAt.adding(seconds: AccountStore.notedMinutes * 60) <= now,
            book: book, standsFor: standing?.actor.actingFor,
            beacon: try beacon.map { try Chronicle.knownBeacon($0, db) })
    }
}

extension HTTPField.Name {
    /// The newest checkpoint that a program had seen, where no form carries it.
    static let beacon = HTTPField.Name("davylamp-beacon") ?? .from
}

extension Request {
    /// Browsers say where a request comes from; what they do not say must match the host by Origin.
    var isSameOrigin: Bool {
        if let site = headers[HTTPField.Name("sec-fetch-site") ?? .origin] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == head.authority
    }
}

extension Refusal {
    static let notLoggedIn = Refusal("account.not-logged-in", kind: .forbidden, "请先登录。", "Log in first.")
    static let forged = Refusal(
        "form.forged", kind: .forbidden, "页面已过期或不是从本系统打开的，请刷新后重试。",
        "The page has expired or was not opened here; reload it and try again.")
    static let wrongPassword = Refusal(
        "account.wrong-password", field: "login", "账号或密码不正确。", "The login or the password is wrong.")
    static let busy = Refusal("busy", kind: .busy, "系统繁忙，请稍后再试。", "The server is busy; try again in a moment.")
}
