package import Database
import Domain
package import Kernel

/// Which account somebody whom a provider of sign-in recognises may open: by its owner's own record, never by a name or
/// an address of mail.
package enum OpenIDLinks {
    static let migration = Migration(
        number: 305, "accounts know by which identity of a provider they are opened",
        [
            """
            CREATE TABLE openid_link (
                login TEXT PRIMARY KEY REFERENCES account (login), issuer TEXT NOT NULL, subject TEXT NOT NULL,
                linked_at \(.integer) NOT NULL, UNIQUE (issuer, subject)
            ) \(sqlite: "STRICT", postgres: "")
            """
        ])

    package struct Link: Sendable {
        package let issuer: String
        package let subject: String
        package let linkedAt: Instant
    }

    package static func of(_ login: String, _ db: Reader) throws -> Link? {
        try db.first("SELECT issuer, subject, linked_at FROM openid_link WHERE login = \(login)") {
            Link(issuer: try $0["issuer"], subject: try $0["subject"], linkedAt: try $0["linked_at"])
        }
    }

    /// The open account of an identity, and whether it asks for a second factor.
    package static func account(of issuer: String, _ subject: String, _ db: Reader) throws
        -> (login: String, hasSecondFactor: Bool)?
    {
        let login = try db.first(
            """
            SELECT openid_link.login FROM openid_link JOIN account ON account.login = openid_link.login
            WHERE openid_link.issuer = \(issuer) AND openid_link.subject = \(subject) AND account.state = 'open'
            """
        ) { try $0["login"] as String }
        return try login.map { login in
            guard case .on = try SecondFactor.standing(of: login, db) else { return (login, false) }
            return (login, true)
        }
    }

    /// Links by a record in the history of the account; an identity opens one account, an account has one identity.
    package static func link(
        _ issuer: String, _ subject: String, to login: String, in context: Context, _ db: Writer
    ) throws {
        guard try of(login, db) == nil else { throw Refusal.openIDLinkedAlready }
        let taken = try db.first(
            "SELECT login FROM openid_link WHERE issuer = \(issuer) AND subject = \(subject)"
        ) { try $0["login"] as String }
        guard taken == nil else { throw Refusal.openIDTaken }
        try db.run(
            """
            INSERT INTO openid_link (login, issuer, subject, linked_at)
            VALUES (\(login), \(issuer), \(subject), \(context.now))
            """)
        try AccountKeeping.record(
            "identity-linked", ["identity": "\(issuer) \(subject)"], of: login, in: context, db)
    }

    /// Ends it; nothing happens where there is none.
    package static func unlink(_ login: String, in context: Context, _ db: Writer) throws {
        guard try of(login, db) != nil else { return }
        try db.run("DELETE FROM openid_link WHERE login = \(login)")
        try AccountKeeping.record("identity-unlinked", ["identity": ""], of: login, in: context, db)
    }
}

extension Refusal {
    package static let openIDLinkedAlready = Refusal(
        "openid.linked-already", kind: .conflict, "本账号已绑定一个身份，请先解除。",
        "This account is linked to an identity already; unlink that one first.")
    package static let openIDTaken = Refusal(
        "openid.taken", kind: .conflict, "该身份已绑定另一账号。", "This identity opens another account already.")
}
