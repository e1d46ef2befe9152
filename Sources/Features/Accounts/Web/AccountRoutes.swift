import Hummingbird
import Kernel
import Store

/// Logging in and out, and the choice of a language.
package struct AccountRoutes: Sendable {
    private let desk: Desk
    private let accounts: AccountStore
    private let passwords = PasswordDesk()
    /// A hash that no password has, so that an unknown login takes as long as a wrong password.
    private let decoy: String

    package init(_ desk: Desk) throws {
        self.desk = desk
        accounts = AccountStore(desk.store)
        decoy = try Password.hash("no such account")
    }

    package func add(to routes: Routes) {
        routes.open(.get, "login", why: "the way in") { request, _ in
            Response(html: LoginPage(language: request.language).html)
        }
        routes.open(.post, "login", why: "the way in", logIn)
        routes.open(.post, "language", why: "keeps a cookie in the browser and nothing else", chooseLanguage)
        routes.open(.post, "logout", why: "checks the session's own form token", logOut)
    }

    @Sendable private func logIn(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        let hash = try await accounts.passwordHash(of: form["login"])
        guard try await passwords.matches(form["password"], hash ?? decoy), hash != nil else {
            let page = LoginPage(language: request.language, login: form["login"], error: .wrongPassword)
            return Response(html: page.html, status: .unprocessableContent)
        }
        let secret = try await accounts.open(.session, for: form["login"], at: desk.now())
        var response = Response.redirect(to: "/", type: .normal)
        response.setCookie(cookie(secret))
        return response
    }

    @Sendable private func logOut(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        _ = try await desk.visitor(request, nil, form: form)
        if let secret = request.cookies[desk.cookieName]?.value { try await accounts.close(secret) }
        var response = Response.redirect(to: "/login", type: .normal)
        response.setCookie(cookie("", maxAge: 0))
        return response
    }

    @Sendable private func chooseLanguage(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await Form.read(request, context)
        let language = Language(rawValue: form["language"]) ?? .chinese
        let back = form["back"]
        let isOurs = back.hasPrefix("/") && !back.hasPrefix("//") && back.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        var response = Response.redirect(to: isOurs ? back : "/", type: .normal)
        response.setCookie(
            Cookie(name: "davylamp-language", value: language.rawValue, maxAge: 31_536_000, path: "/", secure: desk.isSecure, httpOnly: true, sameSite: .lax))
        return response
    }

    private func cookie(_ secret: String, maxAge: Int? = nil) -> Cookie {
        Cookie(name: desk.cookieName, value: secret, maxAge: maxAge, path: "/", secure: desk.isSecure, httpOnly: true, sameSite: .strict)
    }
}
