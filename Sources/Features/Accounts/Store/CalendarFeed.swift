package import Database
package import Kernel

/// The secret address under which a calendar program asks for the deadlines of a login. Only its hash is kept; a new one
/// ends the old, and whatever ends all of an account's sessions ends it too.
package enum CalendarFeed {
    static let migration = Migration(
        number: 133, "secret addresses of calendars",
        [
            """
            CREATE TABLE calendar_feed (
                login TEXT PRIMARY KEY REFERENCES account (login), hash TEXT NOT NULL UNIQUE, language TEXT NOT NULL,
                made_at \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """
        ])

    /// Makes a new address for a login and ends the one before; the secret is shown once.
    package static func renew(
        for login: String, secret: String, _ language: Language, at now: Instant, _ db: Writer
    ) throws {
        try db.run(
            """
            INSERT INTO calendar_feed (login, hash, language, made_at)
            VALUES (\(login), \(AccountStore.hash(secret)), \(language.rawValue), \(now))
            ON CONFLICT (login) DO UPDATE SET hash = excluded.hash, language = excluded.language, made_at = excluded.made_at
            """)
    }

    package static func revoke(for login: String, _ db: Writer) throws {
        try db.run("DELETE FROM calendar_feed WHERE login = \(login)")
    }

    /// When the present address was made; `nil` when there is none.
    package static func madeAt(for login: String, _ db: Reader) throws -> Instant? {
        try db.first("SELECT made_at FROM calendar_feed WHERE login = \(login)") { try $0["made_at"] as Instant }
    }

    /// Whose calendar a secret opens, as they act now; `nil` for a strange or ended one, and for an account that is closed.
    package static func owner(_ secret: String, _ db: Reader) throws -> (actor: Actor, language: Language)? {
        try db.first(
            """
            SELECT account.person_id, person.name, account.role, account.organisation_id, account.site_id,
                calendar_feed.language
            FROM calendar_feed JOIN account ON account.login = calendar_feed.login
            JOIN person ON person.id = account.person_id
            WHERE calendar_feed.hash = \(AccountStore.hash(secret)) AND account.state = 'open'
            """
        ) { row in
            let (role, language): (String, String) = (try row["role"], try row["language"])
            guard let role = Role(rawValue: role) else {
                throw StoreError(code: "check", message: "unknown role \(role)")
            }
            let actor = Actor(
                person: try row["person_id"], name: try row["name"], role: role,
                organisation: try row["organisation_id"], site: try row["site_id"])
            return (actor, Language(rawValue: language) ?? .chinese)
        }
    }
}
