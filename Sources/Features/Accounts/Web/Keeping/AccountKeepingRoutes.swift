import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Accounts, kept by those above: pages, acts, and the links that are used once.
struct AccountKeepingRoutes: Sendable {
    static let navigation = [
        NavigationItem(
            href: "/accounts", label: AccountKeepingTexts.title, icon: .person, permissions: [.keepAccounts])
    ]

    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.page("accounts", .keepAccounts) { try AccountListPage($0).html }
        routes.page("accounts/new", .keepAccounts) { AccountInvitationPage(visit: $0.visit).html }
        routes.page("accounts/:id", .keepAccounts, show)
        routes.answer(
            "accounts/invitation", .keepAccounts, again: { AccountInvitationPage(visit: $0.visit).html }, invite)
        routes.answer("accounts/:id/reset-grant", .keepAccounts, again: show, grant)
        for act in Act<AccountChange>.accountActs {
            routes.act(act, on: "accounts/:id", again: show, answer: .account, perform: perform)
        }
        routes.list("accounts", .keepAccounts, AccountKeepingTexts.listing, of: .account) { listing in
            let page = try AccountKeeping.page(
                after: listing.cursor, limit: listing.limit, for: listing.visit.actor, listing.db)
            let last = page.rows.count == listing.limit ? page.rows.last : nil
            return Page(rows: page.rows, total: page.total, next: last?.login)
        }
        routes.show("accounts/:id", .keepAccounts, AccountKeepingTexts.showing, as: .account) {
            (try AccountKeeping.known($0.id, for: $0.visit.actor, $0.db), nil)
        }
        routes.open(.get, "join/:id", why: "opens to whoever holds the link, once", join)
        routes.open(.post, "join/:id", why: "opens to whoever holds the link, once", joined)
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try AccountKeepingPage(reading).html }

    @Sendable private func perform(_ change: AccountChange, _ doing: Doing) throws -> Done<Account> {
        let account = try change.carryOut(doing.id, doing.context, doing.db)
        return Done(kept: account, version: nil, href: "/accounts/\(account.login)")
    }

    @Sendable private func invite(_ acting: Acting) async throws -> Response {
        let (wanted, context) = (try AccountInvitation.act.read(acting.form.input), acting.visit.context)
        let hash = try await unusable()
        let secret = try await desk.store.write { db in
            try AccountKeeping.invite(wanted.login, wanted.person, as: wanted.role, unusable: hash, in: context, db)
        }.value
        return shown(secret, wanted.login, acting)
    }

    @Sendable private func grant(_ acting: Acting) async throws -> Response {
        let context = acting.visit.context
        let hash = try await unusable()
        let secret = try await desk.store.write { db in
            try AccountKeeping.grantReset(of: acting.id, unusable: hash, in: context, db)
        }.value
        return shown(secret, acting.id, acting)
    }

    private func shown(_ secret: String, _ login: String, _ acting: Acting) -> Response {
        Response(
            html: AccountLinkPage(visit: acting.visit, login: login, address: "\(acting.origin)/join/\(secret)").html)
    }

    /// A password that nobody knows, so that an account without one takes as long as any other.
    private func unusable() async throws -> String {
        var generator = SystemRandomNumberGenerator()
        return try await desk.passwords.hash("\(generator.next())-\(generator.next())")
    }

    @Sendable private func join(_ request: Request, _ context: AppContext) async throws -> Response {
        let (secret, now) = (context.parameters.get("id") ?? "", desk.now())
        let (login, actor) = try await desk.store.read { try AccountKeeping.linked(secret, at: now, $0) }
        return Response(html: JoinPage(language: request.language, secret: secret, name: actor.name, login: login).html)
    }

    @Sendable private func joined(_ request: Request, _ context: AppContext) async throws -> Response {
        let (secret, now) = (context.parameters.get("id") ?? "", desk.now())
        let password = try await Form.read(request, context)["new"]
        let (login, actor) = try await desk.store.read { try AccountKeeping.linked(secret, at: now, $0) }
        if let problem = PasswordRules.problem(password, login: login, name: actor.name) {
            let page = JoinPage(
                language: request.language, secret: secret, name: actor.name, login: login, error: problem)
            return Response(html: page.html, status: problem.status)
        }
        let hash = try await desk.passwords.hash(password)
        _ = try await desk.store.write { try AccountKeeping.join(secret, passwordHash: hash, at: now, $0) }
        return .redirect(to: "/login", type: .normal)
    }
}
