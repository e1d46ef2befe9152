import Crypto
package import Database
package import Kernel
import Ledger

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

    /// One step of a subject's history, as its timeline shows it.
    package struct Entry: Sendable {
        package let number: Int
        package let seq: Int
        package let type: String
        package let personName: String
        package let role: Role?
        package let claimedAt: Instant
        package let body: String
    }

    /// The newest `limit` steps of a subject, oldest first.
    package static func history(of subject: String, limit: Int = 200, _ db: Reader) throws -> [Entry] {
        try db.all(
            """
            SELECT number, seq, type, person_name, role, claimed_at, body FROM payload
            WHERE subject = \(subject) ORDER BY number DESC LIMIT \(limit)
            """, Entry.init
        ).reversed()
    }

    /// The steps of one type, newest first, and how many there are; `before` goes on from the last of a page.
    package static func entries(
        of subject: String, type: String, before: Int?, limit: Int, _ db: Reader
    ) throws -> (rows: [Entry], total: Int) {
        let total = try db.value(
            "SELECT count(*) AS n FROM payload WHERE subject = \(subject) AND type = \(type)", as: Int.self)
        let rows = try db.all(
            """
            SELECT number, seq, type, person_name, role, claimed_at, body FROM payload
            WHERE subject = \(subject) AND type = \(type) AND number < \(before ?? Int.max) ORDER BY number DESC LIMIT \(limit)
            """, Entry.init)
        return (rows, total)
    }
}

extension Chronicle.Entry {
    fileprivate init(_ row: Row) throws {
        self.init(
            number: try row["number"], seq: try row["seq"], type: try row["type"], personName: try row["person_name"],
            role: Role(rawValue: try row["role"]), claimedAt: try row["claimed_at"], body: try row["body"])
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

extension Writer {
    /// Appends one event of a subject: payload, chain and ledger record. `number` counts the subject's events from 0.
    package func append(
        _ type: String, body: String, about subject: String, number: Int, site: SiteID?, in context: Context
    ) throws {
        let chain = site?.text ?? "-"
        let last = try first("SELECT seq, leaf FROM chain WHERE site_id = \(chain)") {
            (seq: try $0["seq"] as Int, leaf: try $0["leaf"] as String)
        }
        let seq = last.map { $0.seq + 1 } ?? 0
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let hash = PayloadSeal.hash(salt: salt, payload: Array(body.utf8))
        let leaf = Record(
            type: type, id: RecordID(at: context.now, random: (generator.next(), generator.next())).text,
            subject: subject, mine: chain, seq: seq, prev: last?.leaf ?? "",
            claimed: context.zone.rfc3339(context.now), body: hash,
            signer: .init(person: context.actor.person.text, post: context.actor.role.rawValue))
        let bytes = try leaf.canonicalBytes()
        try run(
            """
            INSERT INTO payload (subject, number, site_id, seq, type, person_id, person_name, role, claimed_at, hash, salt, body)
            VALUES (\(subject), \(number), \(chain), \(seq), \(type), \(context.actor.person), \(context.actor.name),
                \(context.actor.role.rawValue), \(context.now), \(hash), \(salt), \(body))
            """)
        try run(
            """
            INSERT INTO chain (site_id, seq, leaf) VALUES (\(chain), \(seq), \(MerkleTree.leafHash(bytes).hex))
            ON CONFLICT (site_id) DO UPDATE SET seq = excluded.seq, leaf = excluded.leaf
            """)
        record(bytes)
    }
}

private enum RecordSubject {}
private typealias RecordID = ID<RecordSubject>
