package import Database
import Domain
package import Kernel

extension AccountKeeping {
    /// Long enough to be handed over, short enough not to lie about.
    package static let linkHours = 72

    /// The secret of a new link, kept as its hash only. It is handed over in person, never sent by e-mail.
    static func link(to login: String, in context: Context, _ db: Writer) throws -> String {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<4).map { _ in String(UInt64.random(in: .min ... .max, using: &generator), radix: 36) }
            .joined(separator: "-")
        try db.run("DELETE FROM account_link WHERE login = \(login) OR expires_at <= \(context.now)")
        try db.run(
            """
            INSERT INTO account_link (hash, login, made_by, expires_at)
            VALUES (\(AccountStore.hash(secret)), \(login), \(context.actor.person), \(context.now.adding(hours: linkHours)))
            """)
        return secret
    }

    /// Whose account a link opens.
    package static func linked(_ secret: String, at now: Instant, _ db: Reader) throws -> (login: String, actor: Actor)
    {
        let found = try db.first(
            """
            SELECT account.login, account.person_id, person.name, account.role, account.organisation_id, account.site_id
            FROM account_link JOIN account ON account.login = account_link.login JOIN person ON person.id = account.person_id
            WHERE account_link.hash = \(AccountStore.hash(secret)) AND account_link.expires_at > \(now)
                AND account.state = 'invited'
            """
        ) { row in
            (
                login: try row["login"] as String,
                actor: Actor(
                    person: try row["person_id"], name: try row["name"],
                    role: Role(rawValue: try row["role"]) ?? .worker,
                    organisation: try row["organisation_id"], site: try row["site_id"])
            )
        }
        guard let found else { throw Refusal.linkUnknown }
        return found
    }

    /// Uses the link up: the owner's password is set and the account open.
    package static func join(_ secret: String, passwordHash: String, at now: Instant, _ db: Writer) throws -> String {
        let (login, actor) = try linked(secret, at: now, db)
        try db.run("DELETE FROM account_link WHERE login = \(login)")
        try db.run("UPDATE account SET password = \(passwordHash), state = 'open' WHERE login = \(login)")
        try record("joined", ["state": "open"], of: login, in: Context(now: now, actor: actor), db)
        return login
    }
}
