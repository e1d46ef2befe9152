import Crypto
import Database
import Domain
import Kernel
import Ledger

extension Demo {
    /// The context of a step, signed where the interface would ask for a signature; the first one enrols a key.
    func signing(_ command: Any, _ context: Context, _ db: Writer) throws -> Context {
        Self.binds(command) ? try sign(context, db) : context
    }

    /// The same context, signed.
    func sign(_ context: Context, _ db: Writer) throws -> Context {
        var context = context
        let person = context.actor.person
        let seed = Array(SHA256.hash(data: Array("davylamp demo \(self.seed) \(person)".utf8)))
        let known = try SigningKeys.lines(of: person, db).contains { $0.revokedAt == nil }
        let opened = OpenedKey(key: try PersonKey(.password, seed: seed), seed: seed, fresh: nil)
        if !known { try enrol(opened, context, db) }
        context.signing = try SigningKeys.signing(with: opened, login: nil, in: context, db)
        return context
    }

    /// Of those who have a login it is sealed under the demo's password.
    private func enrol(_ opened: OpenedKey, _ context: Context, _ db: Writer) throws {
        let login =
            Self.cast.first { actor($0.post, at: 1).person == context.actor.person }?.login
            ?? Self.offices.first { $0.login == context.actor.person.text }?.login
        let sealed = try login.map { _ in
            try SealedSeed(opened.seed, for: opened.key.text, under: try Self.lock.get())
        }
        try SigningKeys.enrol(opened.signing(nil), sealed: sealed, login: login, in: context, db)
    }

    private static let lock = Result { try SealedSeed.Lock(password) }

    private static func binds(_ command: Any) -> Bool {
        switch command {
        case let grading as GradeHiddenDanger: grading.grade == .major
        case is AcceptHiddenDanger, is DecideExtension, is IssueListingNotice, is DelistHiddenDanger: true
        case let acceptance as AcceptListing: acceptance.isPassed
        default: false  // nothing else binds a person
        }
    }
}
