package import Database
import Domain
package import Kernel
package import Ledger

/// The keys of persons: each is enrolled, replaced and revoked by a record, and its secret half opens only to its owner.
package enum SigningKeys {
    static let migration = Migration(
        number: 161, "the keys that persons sign with",
        [
            """
            CREATE TABLE signing_key (
                credential TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), login TEXT REFERENCES account (login),
                sealed TEXT, enrolled_at \(.integer) NOT NULL, revoked_at \(.integer), reason TEXT
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX signing_key_by_person ON signing_key (person_id, enrolled_at)",
            "CREATE UNIQUE INDEX signing_key_by_login ON signing_key (login) WHERE revoked_at IS NULL AND sealed IS NOT NULL",
        ])

    /// Why a key came to its end.
    package enum Reason: String, Codable, Sendable, CaseIterable { case replaced, compromised, reset, closed }

    /// A key as its owner sees it.
    package struct Line: Sendable {
        package let key: PersonKey
        package let enrolledAt: Instant
        package let revokedAt: Instant?
        package let reason: Reason?
        /// What its owner called a passkey, and its authenticator calls it.
        package let name: String?
        package let passkey: String?
    }

    package static func locker(of login: String, _ db: Reader) throws -> KeyLocker? {
        try db.first(
            """
            SELECT account.password, signing_key.credential, signing_key.sealed FROM account
            LEFT JOIN signing_key ON signing_key.login = account.login AND signing_key.revoked_at IS NULL
                AND signing_key.sealed IS NOT NULL
            WHERE account.login = \(login)
            """
        ) {
            KeyLocker(
                passwordHash: try $0["password"], credential: try $0["credential"],
                sealed: try ($0["sealed"] as String?).map(SealedSeed.init))
        }
    }

    package static func lines(of person: PersonID, _ db: Reader) throws -> [Line] {
        let rows = try db.all(
            """
            SELECT credential, enrolled_at, revoked_at, reason, name, passkey_id FROM signing_key WHERE person_id = \(person)
            ORDER BY enrolled_at DESC, credential LIMIT 100
            """
        ) { row -> Line? in
            try PersonKey(text: row["credential"]).map {
                Line(
                    key: $0, enrolledAt: try row["enrolled_at"], revokedAt: try row["revoked_at"],
                    reason: try (row["reason"] as String?).flatMap(Reason.init), name: try row["name"],
                    passkey: try row["passkey_id"])
            }
        }
        return rows.compactMap(\.self)
    }

    /// What the actor signs with in this transaction: enrols a key that is new, and makes sure that an old one still stands
    /// and that they hold a post today, where the registry ever gave them one.
    package static func signing(with opened: OpenedKey, login: String?, in context: Context, _ db: Writer) throws
        -> Signing
    {
        let signing = opened.signing(try post(in: context, db))
        if let fresh = opened.fresh {
            try enrol(signing, sealed: fresh, login: login, in: context, db)
        } else {
            guard try stands(signing.credential, of: context.actor.person, db) else { throw Refusal.keyRevoked }
        }
        return signing
    }

    /// Enrols a key by a record that it signs itself. Without `sealed` its owner keeps it elsewhere.
    package static func enrol(
        _ signing: Signing, sealed: SealedSeed?, login: String?, in context: Context, _ db: Writer
    ) throws {
        if let login, let old = try locker(of: login, db)?.credential {
            try revoke(old, of: context.actor.person, .replaced, in: context, db)
        }
        try db.run(
            """
            INSERT INTO signing_key (credential, person_id, login, sealed, enrolled_at)
            VALUES (\(signing.credential), \(context.actor.person), \(login), \(sealed?.text), \(context.now))
            """)
        var context = context
        context.signing = signing
        let body = try JSONText.encode(["person": context.actor.person.text])
        try db.append(
            KeyBook.enrolled, body: body, about: KeyBook.subject(signing.credential), number: 0, site: nil, in: context)
    }

    /// Ends a key; what it signed before stays good. Another person's key answers like an unknown one.
    package static func revoke(
        _ credential: String, of person: PersonID, _ reason: Reason, in context: Context, _ db: Writer
    ) throws {
        guard try stands(credential, of: person, db) else { throw Refusal.unknownKey }
        try db.run(
            """
            UPDATE signing_key SET revoked_at = \(context.now), reason = \(reason.rawValue), sealed = NULL
            WHERE credential = \(credential)
            """)
        try db.append(
            KeyBook.revoked, body: try JSONText.encode(["reason": reason.rawValue]),
            about: KeyBook.subject(credential), number: 1, site: nil, in: context)
    }

    package static func stands(_ credential: String, of person: PersonID, _ db: Reader) throws -> Bool {
        try db.first(
            """
            SELECT credential FROM signing_key
            WHERE credential = \(credential) AND person_id = \(person) AND revoked_at IS NULL
            """
        ) { try $0["credential"] as String } != nil
    }

    /// The post that fits the actor's role best among those that they hold today and accepted.
    package static func post(in context: Context, _ db: Reader) throws -> Signing.Post? {
        let all = try RegistryStore.posts(heldBy: context.actor.person, on: context.today, db)
        let held = all.filter { $0.holding.acceptedOn != nil }.map(\.post)
        let best = held.first { context.actor.role.isPlayed(at: $0.kind) } ?? held.first
        if all.isEmpty, try !RegistryStore.holdings(by: context.actor.person, db).isEmpty { throw Refusal.holdsNoPost }
        return best.map { .init(id: $0.id, name: $0.name) }
    }
}

extension Role {
    fileprivate func isPlayed(at post: Post.Kind) -> Bool {
        self == .mineManager ? post == .mineHead : self == .company ? post == .companyHead : rawValue == post.rawValue
    }
}
