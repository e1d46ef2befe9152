package import Database
import Domain
package import Kernel
package import Ledger

/// Passkeys: keys that never leave their owner's authenticator, for logging in and for signing.
package enum Passkeys {
    static let migration = Migration(
        number: 164, "passkeys: what their authenticators call them, and how often they signed",
        [
            "ALTER TABLE signing_key ADD COLUMN passkey_id TEXT", "ALTER TABLE signing_key ADD COLUMN name TEXT",
            "ALTER TABLE signing_key ADD COLUMN sign_count \(.integer)",
            "CREATE UNIQUE INDEX signing_key_by_passkey ON signing_key (passkey_id) WHERE passkey_id IS NOT NULL",
        ])

    /// More than anybody carries.
    package static let most = 10

    /// A passkey that stands.
    package struct Known: Sendable {
        package let id: String
        package let key: PersonKey
        package let login: String
    }

    /// The passkeys of a login, as a browser is told them.
    package static func of(_ login: String, _ db: Reader) throws -> [Known] {
        try db.all(
            """
            SELECT passkey_id, credential, login FROM signing_key
            WHERE login = \(login) AND passkey_id IS NOT NULL AND revoked_at IS NULL ORDER BY enrolled_at LIMIT \(most)
            """, known
        ).compactMap(\.self)
    }

    /// The passkey that an authenticator answers with; `nil` when it is unknown or revoked, or its account is not open.
    package static func find(_ id: String, _ db: Reader) throws -> Known? {
        try db.first(
            """
            SELECT signing_key.passkey_id, signing_key.credential, signing_key.login FROM signing_key
            JOIN account ON account.login = signing_key.login
            WHERE signing_key.passkey_id = \(id) AND signing_key.revoked_at IS NULL AND account.state = 'open'
            """, known
        ).flatMap(\.self)
    }

    private static func known(_ row: Row) throws -> Known? {
        let (id, login): (String, String) = (try row["passkey_id"], try row["login"])
        return try PersonKey(text: row["credential"]).map { Known(id: id, key: $0, login: login) }
    }

    /// Enrols a passkey by a record that its owner signs with another key of theirs.
    package static func enrol(
        _ made: AuthenticatorData.Attested, name: String, login: String, in context: Context, _ db: Writer
    ) throws {
        guard try of(login, db).count < most else { throw Refusal.tooManyPasskeys }
        let (credential, id) = (made.key.text, Base64URL.encode(made.id))
        let taken = try db.first(
            "SELECT credential FROM signing_key WHERE credential = \(credential) OR passkey_id = \(id)"
        ) { try $0["credential"] as String }
        guard taken == nil else { throw Refusal.passkeyTaken }
        try db.run(
            """
            INSERT INTO signing_key (credential, person_id, login, enrolled_at, passkey_id, name, sign_count)
            VALUES (\(credential), \(context.actor.person), \(login), \(context.now), \(id), \(name), 0)
            """)
        let body = try JSONText.encode(["person": context.actor.person.text])
        try db.append(
            KeyBook.enrolled, body: body, about: KeyBook.subject(credential), number: 0, site: nil, in: context)
    }

    /// Notes how often it says to have signed; that is shown to nobody and decides nothing (many authenticators say 0).
    package static func note(_ count: UInt32, of id: String, _ db: Writer) throws {
        try db.run("UPDATE signing_key SET sign_count = \(Int(count)) WHERE passkey_id = \(id)")
    }
}

extension Refusal {
    package static let tooManyPasskeys = Refusal(
        "passkey.too-many", field: "name", "通行密钥最多 \(Passkeys.most) 把，请先作废不用的。",
        "At most \(Passkeys.most) passkeys; revoke one that is not used.")
    package static let passkeyTaken = Refusal("passkey.taken", "这把通行密钥已登记过。", "This passkey is enrolled already.")
}
