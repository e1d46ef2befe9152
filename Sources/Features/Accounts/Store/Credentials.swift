package import Database
package import Kernel

/// A session or token as its owner sees it; the secret itself is not kept.
package struct Credential: Sendable {
    package let hash: String
    package let kind: AccountStore.Kind
    package let name: String?
    package let createdAt: Instant
    package let expiresAt: Instant
}

extension AccountStore {
    static let names = Migration(
        number: 81, "sessions and tokens bear a name, and are listed by login",
        [
            "ALTER TABLE credential ADD COLUMN name TEXT",
            "CREATE INDEX credential_by_login ON credential (login, kind, created_at)",
        ])

    /// More tokens than anybody needs.
    package static let mostTokens = 20

    /// The newest sessions and tokens of a login that still hold.
    package static func credentials(of login: String, at now: Instant, _ db: Reader) throws -> [Credential] {
        try db.all(
            """
            SELECT hash, kind, name, created_at, expires_at FROM credential
            WHERE login = \(login) AND expires_at > \(now) ORDER BY kind, created_at DESC, hash LIMIT 100
            """
        ) { row in
            Credential(
                hash: try row["hash"], kind: Kind(rawValue: try row["kind"]) ?? .token, name: try row["name"],
                createdAt: try row["created_at"], expiresAt: try row["expires_at"])
        }
    }

    /// A token with a name of its own, so that its owner knows which to revoke.
    package func openToken(for login: String, name: String, at now: Instant) async throws -> String {
        let count = try await store.read { db in
            try db.value(
                "SELECT count(*) AS n FROM credential WHERE login = \(login) AND kind = 'token' AND expires_at > \(now)",
                as: Int.self)
        }
        guard count < Self.mostTokens else { throw Refusal.tooManyTokens }
        return try await open(.token, for: login, name: name, at: now)
    }

    /// Ends one session or token of this login; another's answers like an unknown one.
    package func revoke(_ hash: String, of login: String) async throws {
        _ = try await store.write { db in
            let known = try db.first("SELECT hash FROM credential WHERE hash = \(hash) AND login = \(login)") {
                try $0["hash"] as String
            }
            guard known != nil else { throw Refusal.unknownCredential }
            try db.run("DELETE FROM credential WHERE hash = \(hash) AND login = \(login)")
        }
    }

    /// Ends every session of this login but the one that asks.
    package func endOtherSessions(of login: String, than hash: String) async throws {
        _ = try await store.write { db in
            try db.run("DELETE FROM credential WHERE login = \(login) AND kind = 'session' AND hash <> \(hash)")
        }
    }

    /// Changes the password and ends the other sessions, for whoever knew the old one may sit there. The key that the old
    /// password opened is `sealed` anew under the new one.
    package func change(
        passwordHash: String, sealed: SealedSeed?, of login: String, keeping session: String, in context: Context
    ) async throws {
        _ = try await store.write { db in
            try db.run("UPDATE account SET password = \(passwordHash) WHERE login = \(login)")
            try db.run(
                """
                UPDATE signing_key SET sealed = \(sealed?.text)
                WHERE login = \(login) AND revoked_at IS NULL AND sealed IS NOT NULL
                """)
            try db.run("DELETE FROM credential WHERE login = \(login) AND kind = 'session' AND hash <> \(session)")
        }
    }
}

extension Refusal {
    package static let tooManyTokens = Refusal(
        "account.too-many-tokens", field: "name", "令牌最多 \(AccountStore.mostTokens) 个，请先撤销不用的。",
        "At most \(AccountStore.mostTokens) tokens; revoke one that is not used.")
    package static let unknownCredential = Refusal(
        "account.unknown-credential", kind: .unknown, "没有这个会话或令牌。", "There is no such session or token.")
}
