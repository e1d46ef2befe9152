import Database
import Domain
import Kernel
import Ledger
import Store

/// One's own signing keys, replaced and revoked with the password that opens them.
struct KeyRoutes: Sendable {
    private let desk: Desk
    init(_ desk: Desk) { self.desk = desk }

    func add(to routes: Routes) {
        routes.page("account/keys", nil) { try KeysPage($0).html }
        routes.change("account/keys/replacement", nil, again: { try KeysPage($0).html }, replace)
        routes.change("account/keys/revocation", nil, again: { try KeysPage($0).html }, revoke)
    }

    @Sendable private func replace(_ acting: Acting) async throws -> String {
        let password = try KeysPage.replacement.read(acting.form.input)
        _ = try await desk.open(password, for: acting.visit)
        let fresh = try await desk.passwords.makeKey(password)
        let visit = acting.visit
        _ = try await desk.store.write { db in
            _ = try SigningKeys.signing(with: fresh, login: visit.login, in: visit.context, db)
        }
        return "/account/keys"
    }

    @Sendable private func revoke(_ acting: Acting) async throws -> String {
        let visit = acting.visit
        let opened = try await desk.open(try KeysPage.revocation.read(acting.form.input), for: visit)
        guard opened.fresh == nil else { throw Refusal.unknownKey }
        _ = try await desk.store.write { db in
            try SigningKeys.revoke(
                opened.key.text, of: visit.actor.person, .compromised, in: visit.context, db)
        }
        return "/account/keys"
    }
}
