import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// Logging in and out, the choice of a language, and one's own account.
struct AccountRoutes: Sendable {
    private let desk: Desk
    private let accounts: AccountStore
    private var passwords: PasswordDesk { desk.passwords }
    private var throttle: LoginThrottle { desk.throttle }

    init(_ desk: Desk) {
        self.desk = desk
        accounts = AccountStore(desk.store)
    }

    func add(to routes: Routes) {
        routes.open(.get, "login", why: "the way in") { [desk] request, _ in
            Response(html: LoginPage(language: request.language, provider: desk.openID.name).html)
        }
        routes.open(.post, "login", why: "the way in", logIn)
        routes.open(.post, "language", why: "keeps a cookie in the browser and nothing else", chooseLanguage)
        routes.open(.post, "theme", why: "keeps a cookie in the browser and nothing else", chooseTheme)
        routes.open(.post, "logout", why: "checks the session's own form token", logOut)
        let hasProvider = desk.openID.name != nil
        let page: @Sendable (Reading) throws -> HTML = { try AccountPage($0, hasProvider: hasProvider).html }
        routes.page("account", nil, page)
        routes.answer("account/tokens", nil, again: page, makeToken)
        routes.change("account/password", nil, again: page, changePassword)
        routes.change("account/tokens/:id/revocation", nil) { [accounts] acting in
            try await accounts.revoke(acting.id, of: acting.visit.login)
            return "/account"
        }
        routes.change("account/other-sessions/ending", nil) { [accounts] acting in
            try await accounts.endOtherSessions(of: acting.visit.login, than: acting.visit.credential)
            return "/account"
        }
    }

    @Sendable private func logIn(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        let (login, now, address) = (form["login"], desk.now(), desk.address(request, context))
        do {
            try await throttle.check(login, from: address, at: now)
            try await check(form["password"], form["code"], of: login, from: address, now)
        } catch let refusal as Refusal {
            let page = LoginPage(
                language: request.language, login: login, provider: desk.openID.name, error: refusal)
            return Response(html: page.html, status: refusal == .tooManyFailures ? .tooManyRequests : refusal.status)
        }
        let secret = try await accounts.open(.session, for: login, name: request.browserName, at: now)
        var response = Response.redirect(to: "/", type: .normal)
        response.setCookie(desk.sessionCookie(secret))
        return response
    }

    private func check(
        _ password: String, _ code: String, of login: String, from address: String, _ now: Instant
    ) async throws {
        let hash = try await accounts.passwordHash(of: login)
        guard try await passwords.matches(password, hash) else {
            await throttle.failed(login, from: address, at: now)
            throw Refusal.wrongPassword
        }
        do {
            _ = try await desk.store.write { try SecondFactor.check(code, of: login, at: now, $0) }
        } catch let refusal as Refusal where refusal == .codeWrong {
            await throttle.failed(login, from: address, at: now)
            throw refusal
        }
        await throttle.succeeded(login, from: address)
    }

    @Sendable private func logOut(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        _ = try await desk.visitor(request, nil, form: form)
        if let secret = request.cookies[desk.cookieName]?.value { try await accounts.close(secret) }
        var response = Response.redirect(to: "/login", type: .normal)
        response.setCookie(desk.sessionCookie("", maxAge: 0))
        return response
    }
}

extension AccountRoutes {
    @Sendable private func makeToken(_ acting: Acting) async throws -> Response {
        let visit = acting.visit
        let name = try AccountPage.token.read(acting.form.input)
        let secret = try await accounts.openToken(for: visit.login, name: name, at: visit.now)
        let hasProvider = desk.openID.name != nil
        let page = try await desk.store.read { db in
            try AccountPage(
                Reading(db: db, visit: visit, parts: [:], query: [:]), hasProvider: hasProvider, secret: secret
            ).html
        }
        return Response(html: page)
    }

    @Sendable private func changePassword(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        let (old, new) = try AccountPage.password.read(acting.form.input)
        if let problem = PasswordRules.problem(new, login: visit.login, name: visit.actor.name) { throw problem }
        try await throttle.check(visit.login, from: visit.credential, at: visit.now)
        let locker = try await desk.store.read { try SigningKeys.locker(of: visit.login, $0) }
        guard let locker, let opened = try await passwords.open(locker, with: old) else {
            await throttle.failed(visit.login, from: visit.credential, at: visit.now)
            throw Refusal.oldPasswordWrong
        }
        let hash = try await passwords.hash(new)
        let sealed = opened.fresh == nil ? try await passwords.seal(opened, under: new) : nil
        try await accounts.change(
            passwordHash: hash, sealed: sealed, of: visit.login, keeping: visit.credential, in: visit.context)
        return "/account?changed=password"
    }

    @Sendable private func chooseLanguage(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        let language = Language(rawValue: form["language"]) ?? .chinese
        return choice("davylamp-language", language.rawValue, form)
    }

    @Sendable private func chooseTheme(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        return choice(Theme.cookie, (Theme(rawValue: form["theme"]) ?? .device).rawValue, form)
    }

    /// Keeps a choice in the browser for a year, and goes back to a page of ours.
    private func choice(_ name: String, _ value: String, _ form: Form) -> Response {
        let back = form["back"]
        let isOurs =
            back.hasPrefix("/") && !back.hasPrefix("//")
            && back.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        var response = Response.redirect(to: isOurs ? back : "/", type: .normal)
        response.setCookie(
            Cookie(
                name: name, value: value, maxAge: 31_536_000, path: "/", secure: desk.isSecure, httpOnly: true,
                sameSite: .lax))
        return response
    }
}

extension Request {
    /// What the browser calls itself, shortened to what its owner recognises.
    var browserName: String {
        let agent = headers[.userAgent] ?? ""
        let systems = ["Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux"].filter { agent.contains($0) }
        let browsers = ["Edg", "MicroMessenger", "Firefox", "Chrome", "Safari"].filter { agent.contains($0) }
        let name = [browsers.first, systems.first].compactMap(\.self).joined(separator: " · ")
        return name.isEmpty ? "—" : name
    }
}

extension Desk {
    func sessionCookie(_ secret: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: cookieName, value: secret, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .strict)
    }
}
