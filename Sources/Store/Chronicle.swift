package import Database
package import Kernel
package import Ledger

/// Where every change becomes a ledger record and its sealed payload, in the transaction of the change.
package enum Chronicle {
    static let migration = Migration(
        number: 1, "a chain of records a site, and the payloads that the ledger only names by hash",
        [
            """
            CREATE TABLE chain (
                site_id TEXT PRIMARY KEY, seq \(.integer) NOT NULL CHECK (seq >= 0), leaf TEXT NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE payload (
                subject TEXT NOT NULL, number \(.integer) NOT NULL, site_id TEXT NOT NULL, seq \(.integer) NOT NULL,
                type TEXT NOT NULL, person_id TEXT NOT NULL, person_name TEXT NOT NULL, role TEXT NOT NULL,
                claimed_at \(.integer) NOT NULL, hash TEXT NOT NULL, salt \(.bytes) NOT NULL, body TEXT NOT NULL,
                PRIMARY KEY (subject, number)
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ])

    static let signatures = Migration(
        number: 160, "payloads know where their record stands and who signed it with what",
        [
            "ALTER TABLE payload ADD COLUMN idx \(.integer)", "ALTER TABLE payload ADD COLUMN beacon \(.integer)",
            "ALTER TABLE payload ADD COLUMN credential TEXT", "ALTER TABLE payload ADD COLUMN post TEXT",
        ])

    /// One step of a subject's history, as its timeline shows it.
    package struct Entry: Sendable {
        package let number: Int
        package let seq: Int
        package let type: String
        package let personName: String
        /// In whose stead, by a delegation.
        package let forName: String?
        package let role: Role?
        package let claimedAt: Instant
        package let body: String
        /// Where the record stands in the ledger.
        package let index: Int?
        /// It was not made before this: the newest checkpoint that its maker's device had seen, where the record names one.
        package let provenAfter: Instant?
        /// When the ledger shows that it was there: the first checkpoint that holds it.
        package let provenBy: Instant?
        package let signature: Signature?
    }

    /// Whose hand a step bears.
    package struct Signature: Hashable, Sendable {
        package let key: PersonKey
        /// The name of the post in which they signed, as the registry had it then.
        package let post: String?
    }

    /// The newest `limit` steps of a subject, oldest first.
    package static func history(of subject: String, limit: Int = 200, _ db: Reader) throws -> [Entry] {
        try db.all(
            "SELECT \(columns) FROM payload WHERE subject = \(subject) ORDER BY number DESC LIMIT \(limit)", Entry.init
        ).reversed()
    }

    /// All steps, newest first, and how many there are; `before` goes on from the last of a page.
    package static func page(
        of subject: String, before: Int?, limit: Int, _ db: Reader
    ) throws -> (rows: [Entry], total: Int) {
        let total = try db.value("SELECT count(*) AS n FROM payload WHERE subject = \(subject)", as: Int.self)
        let rows = try db.all(
            """
            SELECT \(columns) FROM payload WHERE subject = \(subject) AND number < \(before ?? Int.max)
            ORDER BY number DESC LIMIT \(limit)
            """, Entry.init)
        return (rows, total)
    }

    /// The steps of one type, newest first, and how many there are; `before` goes on from the last of a page.
    package static func entries(
        of subject: String, type: String, before: Int?, limit: Int, _ db: Reader
    ) throws -> (rows: [Entry], total: Int) {
        let total = try db.value(
            "SELECT count(*) AS n FROM payload WHERE subject = \(subject) AND type = \(type)", as: Int.self)
        let rows = try db.all(
            """
            SELECT \(columns) FROM payload
            WHERE subject = \(subject) AND type = \(type) AND number < \(before ?? Int.max) ORDER BY number DESC LIMIT \(limit)
            """, Entry.init)
        return (rows, total)
    }

    private static let columns: SQL =
        """
        number, seq, type, person_name, for_name, role, claimed_at, body, idx, credential, post,
        (SELECT published_at FROM checkpoint WHERE size = payload.beacon) AS after_at,
        (SELECT published_at FROM checkpoint WHERE size > payload.idx ORDER BY size LIMIT 1) AS before_at
        """
}

extension Chronicle.Entry {
    fileprivate init(_ row: Row) throws {
        self.init(
            number: try row["number"], seq: try row["seq"], type: try row["type"], personName: try row["person_name"],
            forName: try row["for_name"], role: Role(rawValue: try row["role"]), claimedAt: try row["claimed_at"],
            body: try row["body"],
            index: try row["idx"], provenAfter: try row["after_at"], provenBy: try row["before_at"],
            signature: try (row["credential"] as String?).flatMap(PersonKey.init).map {
                .init(key: $0, post: try row["post"])
            })
    }
}

extension Chronicle {
    /// What the ledger knows a step by, without what it says.
    package struct Seal: Sendable {
        package let seq: Int
        package let type: String
        package let at: Instant
        /// The hash of the salted payload as the published record names it: `sha256:…`
        package let hash: String
        /// The hash without the name of its kind.
        package var digits: Substring { hash.split(separator: ":").last ?? "" }
    }

    /// The seals of the newest `limit` steps of a subject, newest first.
    package static func seals(of subject: String, limit: Int, _ db: Reader) throws -> [Seal] {
        try db.all(
            "SELECT seq, type, claimed_at, hash FROM payload WHERE subject = \(subject) ORDER BY number DESC LIMIT \(limit)"
        ) {
            Seal(seq: try $0["seq"], type: try $0["type"], at: try $0["claimed_at"], hash: try $0["hash"])
        }
    }
}
