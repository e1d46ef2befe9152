import Database
package import Domain
package import Kernel
import Ledger

/// The sealed days of every mine: a row and a record each, in one transaction.
package enum DaySealStore {
    static let migration = Migration(
        number: 295, "sealed days, and dangers by the day on which they are due",
        [
            """
            CREATE TABLE day_seal (
                site_id TEXT NOT NULL REFERENCES site (id), day TEXT NOT NULL, first_seq \(.integer) NOT NULL,
                last_seq \(.integer) NOT NULL, seq \(.integer) NOT NULL, records \(.integer) NOT NULL,
                due \(.integer) NOT NULL, unmet \(.integer) NOT NULL, is_late \(.integer) NOT NULL,
                sealed_at \(.integer) NOT NULL, body \(.json) NOT NULL, PRIMARY KEY (site_id, day)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX day_seal_by_day ON day_seal (day, site_id)",
            "CREATE INDEX hidden_danger_by_deadline_day ON hidden_danger (site_id, deadline_on) WHERE deadline_on IS NOT NULL",
        ])

    /// A sealed day and the record that seals it.
    package struct Kept: Sendable {
        package let seal: DaySeal
        /// The seal's own number in the mine's chain.
        package let seq: Int
        package let sealedAt: Instant
        /// When the ledger shows that it was sealed; `nil` until the next checkpoint.
        package let provenBy: Instant?
    }

    static func add(_ seal: DaySeal, in context: Context, _ db: Writer) throws {
        try db.append(
            Record.sealType, body: try JSONText.encode(Recorded(seal, version: 1)), about: "\(DaySeal.kind)/\(seal.id)",
            number: 0, site: seal.site, in: context, seal: seal.mark)
        let seq = try db.value("SELECT max(seq) AS n FROM payload WHERE site_id = \(seal.site)", as: Int.self)
        try db.run(
            """
            INSERT INTO day_seal (site_id, day, first_seq, last_seq, seq, records, due, unmet, is_late, sealed_at, body)
            VALUES (\(seal.site), \(seal.day), \(seal.first), \(seal.last), \(seq), \(seal.count), \(seal.due),
                \(seal.unmet), \(seal.isLate ? 1 : 0), \(context.now), \(try JSONText.encode(seal)))
            """)
    }

    /// What the record must say in the open of what its payload says.
    static func mark(_ payload: LedgerAudit.Payload) -> Record.Seal? {
        guard payload.type == Record.sealType else { return nil }
        return (try? JSONText.decode(DaySeal.self, from: payload.body))?.mark
    }
}

extension DaySeal {
    fileprivate var mark: Record.Seal {
        .init(day: day, first: first, last: last, count: count, due: due, unmet: unmet, isLate: isLate)
    }
}
