import Database
import Domain
import Hummingbird
import Kernel
import Store

/// One's own second factor, turned on with a code and off with the password.
struct SecondFactorRoutes: Sendable {
    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        let path = "account/second-factor"
        routes.page(path, nil) { try SecondFactorPage($0).html }
        routes.change("\(path)/offer", nil) { [desk] acting in
            let login = acting.visit.login
            _ = try await desk.store.write { try SecondFactor.offer(to: login, $0) }
            return "/account/second-factor"
        }
        routes.answer("\(path)/confirmation", nil, again: { try SecondFactorPage($0).html }, confirm)
        routes.change("\(path)/ending", nil, again: { try SecondFactorPage($0).html }) { [desk] acting in
            let visit = acting.visit
            let password = try SecondFactorPage.ending.read(acting.form.input)
            do { _ = try await desk.open(password, for: visit) } catch let refusal as Refusal
                where refusal == .signatureWrong
            {
                throw Refusal.secondFactorPassword
            }
            _ = try await desk.store.write { try SecondFactor.end(of: visit.login, in: visit.context, $0) }
            return "/account/second-factor"
        }
    }

    @Sendable private func confirm(_ acting: Acting) async throws -> Response {
        let visit = acting.visit
        let code = try SecondFactorPage.confirmation.read(acting.form.input)
        try await desk.throttle.check(visit.login, from: visit.credential, at: visit.now)
        do {
            let html = try await desk.store.write { db in
                let codes = try SecondFactor.confirm(code, of: visit.login, in: visit.context, db)
                return try SecondFactorPage(Reading(db: db, visit: visit, parts: [:], query: [:]), codes: codes).html
            }.value
            return Response(html: html)
        } catch let refusal as Refusal where refusal == .codeWrong {
            await desk.throttle.failed(visit.login, from: visit.credential, at: visit.now)
            throw refusal
        }
    }
}

extension Refusal {
    static let secondFactorPassword = Refusal(
        "account.second-factor-password", field: "password", "密码不正确。", "The password is wrong.")
}
