import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import OpenID
import Store

/// Logging in through a provider of sign-in, and linking one's account to it.
struct OpenIDRoutes: Sendable {
    private let desk: Desk
    private let accounts: AccountStore

    init(_ desk: Desk) {
        self.desk = desk
        accounts = AccountStore(desk.store)
    }

    func add(to routes: Routes) {
        let name = desk.openID.name
        let page: @Sendable (Reading) throws -> HTML = { reading in
            guard let name else { throw Refusal.openIDOff }
            return try OpenIDPage(name, reading).html
        }
        routes.open(.get, "login/openid", why: "the way to the provider of sign-in", leave)
        routes.open(.get, "login/openid/return", why: "the way back from the provider of sign-in", arrive)
        routes.page("account/openid", nil, page)
        routes.answer("account/openid/leaving", nil, again: page, leaveToLink)
        routes.change("account/openid/links", nil, again: page, link)
        routes.change("account/openid/unlinking", nil, again: page, unlink)
    }

    @Sendable private func leave(_ request: Request, _ context: AppContext) async throws -> Response {
        do {
            let (address, state) = try await desk.openID.begin(.login, at: desk.now())
            var response = Response.redirect(to: address, type: .normal)
            response.setCookie(desk.stateCookie(state))
            return response
        } catch let refusal as Refusal { return refuse(refusal, request) }
    }

    /// A form may not lead to another site (CSP form-action), so the page in between does.
    @Sendable private func leaveToLink(_ acting: Acting) async throws -> Response {
        let (address, state) = try await desk.openID.begin(.link(to: acting.visit.login), at: acting.visit.now)
        let page = PassingPage(title: OpenIDTexts.leaving, address: address, language: acting.visit.language)
        var response = Response(html: page.html)
        response.setCookie(desk.stateCookie(state))
        return response
    }

    @Sendable private func arrive(_ request: Request, _ context: AppContext) async throws -> Response {
        let (now, address) = (desk.now(), desk.address(request, context))
        do {
            try await desk.throttle.check("openid", from: address, at: now)
            let kept = request.cookies[desk.stateCookieName]?.value
            let (purpose, identity) = try await desk.openID.end(request.query, state: kept, at: now)
            var response: Response
            switch purpose {
            case .link(let login):
                let token = await desk.openID.keep(identity, for: login, at: now)
                response = pass("/account/openid?pending=\(token)", OpenIDTexts.arriving, request)
            case .login:
                let account = try await desk.store.read {
                    try OpenIDLinks.account(of: identity.issuer, identity.subject, $0)
                }
                guard let account else { throw Refusal.openIDUnlinked }
                guard !account.hasSecondFactor || identity.isMultiFactor else { throw Refusal.openIDOneFactor }
                let secret = try await accounts.open(
                    .session, for: account.login, name: request.browserName, at: now)
                response = pass("/", OpenIDTexts.arriving, request)
                response.setCookie(desk.sessionCookie(secret))
            }
            response.setCookie(desk.stateCookie("", maxAge: 0))
            return response
        } catch let refusal as Refusal {
            if refusal == .openIDRefused { await desk.throttle.failed("openid", from: address, at: now) }
            return refuse(refusal, request)
        }
    }

    private func pass(_ address: String, _ title: Localized, _ request: Request) -> Response {
        Response(html: PassingPage(title: title, address: address, language: request.language).html)
    }

    private func refuse(_ refusal: Refusal, _ request: Request) -> Response {
        let page = LoginPage(language: request.language, provider: desk.openID.name, error: refusal)
        return Response(html: page.html, status: refusal.status)
    }

    @Sendable private func link(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        let wanted = try OpenIDPage.linking.read(acting.form.input)
        let opened = try await desk.open(wanted.password, for: visit)
        guard let identity = await desk.openID.take(wanted.pending, for: visit.login, at: visit.now) else {
            throw Refusal.openIDRefused
        }
        _ = try await desk.store.write { db in
            let signing = try visit.signing(with: opened, db)
            try OpenIDLinks.link(identity.issuer, identity.subject, to: visit.login, in: signing.context, db)
        }
        return "/account/openid"
    }

    @Sendable private func unlink(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        let opened = try await desk.open(try OpenIDPage.unlinking.read(acting.form.input), for: visit)
        _ = try await desk.store.write { db in
            let signing = try visit.signing(with: opened, db)
            try OpenIDLinks.unlink(visit.login, in: signing.context, db)
        }
        return "/account/openid"
    }
}

extension Desk {
    var stateCookieName: String { isSecure ? "__Host-davylamp-openid" : "davylamp-openid" }

    /// Comes along when the provider sends the browser back, which a strict cookie does not.
    func stateCookie(_ state: String, maxAge: Int = OnceKept<String>.lifetimeSeconds) -> Cookie {
        Cookie(
            name: stateCookieName, value: state, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .lax)
    }
}
