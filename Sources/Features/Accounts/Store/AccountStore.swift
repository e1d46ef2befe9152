import Crypto
package import Database
package import Kernel

/// Logins, their sessions and their API tokens; secrets are kept as hashes only.
package struct AccountStore: Sendable {
    static let migration = Migration(
        number: 3, "accounts, sessions and tokens",
        [
            """
            CREATE TABLE account (
                login TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id), site_id TEXT REFERENCES site (id),
                password TEXT NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE credential (
                hash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('session', 'token')),
                login TEXT NOT NULL REFERENCES account (login), created_at \(.integer) NOT NULL, expires_at \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ])

    package enum Kind: String, Sendable { case session, token }

    /// A session that nobody uses for a shift ends: underground there is no network for so long.
    package static let idleMinutes = 8 * 60
    /// Use is noted this often.
    package static let notedMinutes = 10

    /// A day's work and its overtime; a token lives for a year.
    package static func lifetimeHours(_ kind: Kind) -> Int { kind == .session ? 14 : 24 * 365 }

    let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    package func add(login: String, for actor: Actor, passwordHash: String, in context: Context) async throws {
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO account (login, person_id, role, organisation_id, site_id, password)
                VALUES (\(login), \(actor.person), \(actor.role.rawValue), \(actor.organisation), \(actor.site), \(passwordHash))
                """)
            let body = try JSONText.encode([
                "login": login, "role": actor.role.rawValue, "person": actor.person.text,
                "organisation": actor.organisation.text, "site": actor.site?.text ?? "",
            ])
            try db.append("account.opened", body: body, about: "account/\(login)", number: 0, site: nil, in: context)
        }
    }

    package func passwordHash(of login: String) async throws -> String? {
        try await store.read { db in
            try db.first("SELECT password FROM account WHERE login = \(login) AND state = 'open'") {
                try $0["password"] as String
            }
        }
    }

    /// Opens a session or token and returns its secret, which is shown once and not kept.
    package func open(_ kind: Kind, for login: String, name: String? = nil, at now: Instant) async throws -> String {
        let secret = Self.newSecret()
        let expires = now.adding(hours: Self.lifetimeHours(kind))
        _ = try await store.write { db in
            try db.run("DELETE FROM credential WHERE expires_at < \(now)")
            try db.run(
                """
                INSERT INTO credential (hash, kind, login, created_at, expires_at, name)
                VALUES (\(Self.hash(secret)), \(kind.rawValue), \(login), \(now), \(expires), \(name))
                """)
        }
        return secret
    }

    /// Notes that a session is in use.
    package func touch(_ hash: String, at now: Instant) async throws {
        _ = try await store.write { db in
            try db.run("UPDATE credential SET seen_at = \(now) WHERE hash = \(hash)")
        }
    }

    package func close(_ secret: String) async throws {
        _ = try await store.write { db in try db.run("DELETE FROM credential WHERE hash = \(Self.hash(secret))") }
    }

    /// Who holds a secret now.
    package struct Holder: Sendable {
        package let actor: Actor
        package let login: String
        package let organisationName: String
        /// The session or token that asks, as its hash.
        package let credential: String
        /// When it was noted last that the secret is in use.
        package let lastAt: Instant
        /// Under which delegation this session acts for another, as its owner chose.
        package let delegation: DelegationID?
    }

    package static func holder(_ kind: Kind, secret: String, at now: Instant, _ db: Reader) throws -> Holder? {
        let credential = hash(secret)
        return try db.first(
            """
            SELECT account.login, account.person_id, person.name, account.role, account.organisation_id, account.site_id,
                COALESCE(site.name, organisation.name) AS organisation_name,
                COALESCE(credential.seen_at, credential.created_at) AS last_at, credential.delegation_id
            FROM credential JOIN account ON account.login = credential.login JOIN person ON person.id = account.person_id
            JOIN organisation ON organisation.id = account.organisation_id LEFT JOIN site ON site.id = account.site_id
            WHERE credential.hash = \(credential) AND credential.kind = \(kind.rawValue) AND credential.expires_at > \(now)
                AND account.state = 'open'
            """
        ) { row -> Holder? in
            let lastAt: Instant = try row["last_at"]
            if kind == .session, lastAt.adding(seconds: idleMinutes * 60) <= now { return nil }
            let (person, name): (PersonID, String) = (try row["person_id"], try row["name"])
            let role: String = try row["role"]
            guard let role = Role(rawValue: role) else {
                throw StoreError(code: "check", message: "unknown role \(role)")
            }
            let actor = Actor(
                person: person, name: name, role: role, organisation: try row["organisation_id"],
                site: try row["site_id"])
            return Holder(
                actor: actor, login: try row["login"], organisationName: try row["organisation_name"],
                credential: credential, lastAt: lastAt, delegation: try row["delegation_id"])
        }.flatMap(\.self)
    }

    /// 256 bits that nobody guesses.
    package static func newSecret() -> String {
        var generator = SystemRandomNumberGenerator()
        let words: [UInt64] = [generator.next(), generator.next(), generator.next(), generator.next()]
        return words.map { String($0, radix: 36) }.joined(separator: "-")
    }

    package static func hash(_ secret: String) -> String {
        SHA256.hash(data: Array(secret.utf8)).hex
    }
}
