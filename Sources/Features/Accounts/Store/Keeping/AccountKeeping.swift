package import Database
package import Domain
package import Kernel

/// Accounts as those who keep them see and change them; every change is a record.
package enum AccountKeeping {
    static let migrations = [
        Migration(
            number: 162, "accounts have a state; links that are used once; resets by two officers",
            [
                "ALTER TABLE account ADD COLUMN state TEXT NOT NULL DEFAULT 'open'",
                """
                CREATE TABLE account_link (
                    hash TEXT PRIMARY KEY, login TEXT NOT NULL REFERENCES account (login), made_by TEXT NOT NULL,
                    expires_at \(.integer) NOT NULL
                ) \(sqlite: "STRICT", postgres: "")
                """,
                """
                CREATE TABLE account_reset (
                    login TEXT PRIMARY KEY REFERENCES account (login), asked_by TEXT NOT NULL, asked_at \(.integer) NOT NULL,
                    reason TEXT NOT NULL
                ) \(sqlite: "STRICT", postgres: "")
                """,
                "CREATE INDEX account_by_person ON account (person_id)",
            ]),
        Migration(
            number: 163, "sessions know when they were last used",
            ["ALTER TABLE credential ADD COLUMN seen_at \(.integer)"]),
    ]

    private static let tables: SQL =
        """
        account JOIN person ON person.id = account.person_id JOIN organisation ON organisation.id = person.organisation_id
        LEFT JOIN site ON site.id = account.site_id LEFT JOIN account_reset ON account_reset.login = account.login
        """

    /// The accounts of people within one's own branch; an administrator keeps those of all.
    static func scope(of actor: Actor, _ db: Reader) throws -> SQL {
        guard actor.role != .administrator else { return "1 = 1" }
        let path = try RegistryStore.path(actor.organisation, db)
        return "organisation.path >= \(path) AND organisation.path < \(path + "~")"
    }

    package static func page(
        words: String = "", after login: String? = nil, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [Account], total: Int) {
        let pattern = "%\(words.replacing("%", with: "").replacing("_", with: ""))%"
        let wanted: SQL =
            "\(try scope(of: actor, db)) AND (account.login LIKE \(pattern) OR person.name LIKE \(pattern))"
        let total = try db.value("SELECT count(*) AS n FROM \(tables) WHERE \(wanted)", as: Int.self)
        let rows = try db.all(
            """
            SELECT \(columns) FROM \(tables) WHERE \(wanted) AND account.login > \(login ?? "")
            ORDER BY account.login LIMIT \(limit)
            """, read)
        return (rows, total)
    }

    /// Refuses alike what is unknown and what this actor does not keep.
    package static func known(_ login: String, for actor: Actor, _ db: Reader) throws -> Account {
        let found = try db.first(
            "SELECT \(columns) FROM \(tables) WHERE account.login = \(login) AND \(try scope(of: actor, db))", read)
        guard let found else { throw Refusal.unknownAccount }
        return found
    }

    private static let columns: SQL =
        """
        account.login, account.person_id, person.name, account.role, organisation.name AS organisation_name,
        site.name AS site_name, account.state, account_reset.asked_by
        """

    private static func read(_ row: Row) throws -> Account {
        Account(
            login: try row["login"], person: try row["person_id"], personName: try row["name"],
            role: Role(rawValue: try row["role"]) ?? .worker, organisation: try row["organisation_name"],
            site: try row["site_name"], state: AccountState(rawValue: try row["state"]) ?? .closed,
            resetAskedBy: try row["asked_by"])
    }

    /// Appends what became of an account to its history.
    static func record(
        _ event: String, _ body: [String: String], of login: String, in context: Context, _ db: Writer
    ) throws {
        let subject = "account/\(login)"
        let number = try db.value(
            "SELECT COALESCE(MAX(number) + 1, 0) AS n FROM payload WHERE subject = \(subject)", as: Int.self)
        try db.append(
            "account.\(event)", body: try JSONText.encode(body), about: subject, number: number, site: nil, in: context)
    }
}
