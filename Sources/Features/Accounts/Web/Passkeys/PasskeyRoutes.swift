import Database
import Domain
import HTTPTypes
import Hummingbird
import Kernel
import Ledger
import Store

/// Passkeys: enrolling one, logging in with one.
struct PasskeyRoutes: Sendable {
    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.open(.post, "login/passkey-challenge", why: "gives a number that is used once") { [desk] request, _ in
            let challenge = await desk.challenges.make(for: "login", at: desk.now())
            return Response(json: ["challenge": .text(challenge)])
        }
        routes.open(.post, "login/passkey", why: "the way in", logIn)
        routes.answer("account/keys/passkey-challenge", nil, challenge)
        routes.answer("account/keys/passkeys", nil, again: { try KeysPage($0).html }, enrol)
        routes.change("account/keys/:id/passkey-revocation", nil, again: { try KeysPage($0).html }, revoke)
    }

    @Sendable private func challenge(_ acting: Acting) async throws -> Response {
        let visit = acting.visit
        let challenge = await desk.challenges.make(for: "enrol \(visit.login)", at: visit.now)
        return Response(json: [
            "challenge": .text(challenge), "user": .text(Base64URL.encode(Array(visit.login.utf8))),
            "login": .text(visit.login), "name": .text(visit.actor.name),
        ])
    }

    @Sendable private func enrol(_ acting: Acting) async throws -> Response {
        let (visit, input) = (acting.visit, acting.form.input)
        let wanted = try KeysPage.passkey.read(input)
        let challenge = acting.form["challenge"]
        guard await desk.challenges.use(challenge, for: "enrol \(visit.login)", at: visit.now),
            let asked = Base64URL.decode(challenge), let attestation = Base64URL.decode(acting.form["attestation"]),
            let client = Base64URL.decode(acting.form["clientDataJSON"]),
            let made = PasskeyCreation.read(
                attestation: attestation, clientData: client, challenge: asked, origin: acting.origin)
        else { throw Refusal.passkeyRefused }
        let opened = try await desk.open(wanted.password, for: visit)
        _ = try await desk.store.write { db in
            let signing = try visit.signing(with: opened, db)
            try Passkeys.enrol(made, name: wanted.name, login: visit.login, in: signing.context, db)
        }
        return .redirect(to: "/account/keys", type: .normal)
    }

    @Sendable private func revoke(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        _ = try await desk.open(try KeysPage.revocation.read(acting.form.input), for: visit)
        _ = try await desk.store.write { db in
            guard let known = try Passkeys.find(acting.id, db), known.login == visit.login else {
                throw Refusal.unknownKey
            }
            try SigningKeys.revoke(known.key.text, of: visit.actor.person, .compromised, in: visit.context, db)
        }
        return "/account/keys"
    }

    @Sendable private func logIn(_ request: Request, _ context: AppContext) async throws -> Response {
        let (form, now) = (try await Form.read(request, context), desk.now())
        let address = desk.address(request, context)
        do {
            try await desk.throttle.check("passkey", from: address, at: now)
            let known = try await holder(form, origin: request.origin(isSecure: desk.isSecure), at: now)
            let accounts = AccountStore(desk.store)
            let secret = try await accounts.open(.session, for: known.login, name: request.browserName, at: now)
            var response = Response.redirect(to: "/", type: .normal)
            response.setCookie(desk.sessionCookie(secret))
            return response
        } catch let refusal as Refusal {
            if refusal == .passkeyRefused { await desk.throttle.failed("passkey", from: address, at: now) }
            let page = LoginPage(
                language: request.language, provider: desk.openID.name, error: refusal)
            return Response(html: page.html, status: refusal.status)
        }
    }

    /// Whose passkey it is, once challenge, site, verification and signature are right.
    private func holder(_ form: Form, origin: String, at now: Instant) async throws -> Passkeys.Known {
        let challenge = form["challenge"]
        guard await desk.challenges.use(challenge, for: "login", at: now), let asked = Base64URL.decode(challenge),
            let answer = PasskeyAnswer(form.input),
            let known = try await desk.store.read({ try Passkeys.find(answer.id, $0) }),
            answer.signature.problem(challenge: asked, key: known.key, origin: origin) == nil
        else { throw Refusal.passkeyRefused }
        let count = AuthenticatorData(answer.signature.authenticatorData)?.signCount ?? 0
        _ = try await desk.store.write { db in try Passkeys.note(count, of: answer.id, db) }
        return known
    }
}
