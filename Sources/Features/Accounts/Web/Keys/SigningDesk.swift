import Database
import Domain
import Kernel
import Store

extension Desk {
    /// Opens the actor's own key with the password that came with an act, before its transaction, for that takes a while.
    func open(_ binding: Binding, _ input: Input, for visit: Visit) async throws -> OpenedKey? {
        guard binding.binds(input) else { return nil }
        return try await open(input.texts[Binding.field]?.last ?? "", for: visit)
    }

    /// Refuses a wrong password, and for a while whoever gave several; a new account gets its key here.
    func open(_ password: String, for visit: Visit) async throws -> OpenedKey {
        guard !password.isEmpty else { throw Refusal.signatureMissing }
        try await throttle.check(visit.login, from: visit.credential, at: visit.now)
        let login = visit.login
        guard let locker = try await store.read({ try SigningKeys.locker(of: login, $0) }),
            let opened = try await passwords.open(locker, with: password)
        else {
            await throttle.failed(login, from: visit.credential, at: visit.now)
            throw Refusal.signatureWrong
        }
        await throttle.succeeded(login, from: visit.credential)
        return opened
    }
}

extension Visit {
    /// The same visit, whose context signs what it writes.
    func signing(with opened: OpenedKey?, _ db: Writer) throws -> Visit {
        guard let opened else { return self }
        var visit = self
        visit.signing = try SigningKeys.signing(with: opened, login: login, in: context, db)
        return visit
    }
}
