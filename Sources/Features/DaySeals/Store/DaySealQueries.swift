package import Database
import Domain
package import Kernel

extension DaySealStore {
    /// The sealed days of a mine, newest first, and how many there are; `before` goes on from the last of a page. Whoever
    /// asks has found the mine within their scope.
    package static func page(
        of site: SiteID, before: Day? = nil, limit: Int, _ db: Reader
    ) throws -> (rows: [Kept], total: Int) {
        let total = try db.value("SELECT count(*) AS n FROM day_seal WHERE site_id = \(site)", as: Int.self)
        let rows = try db.all(
            """
            SELECT seq, sealed_at, body,
                (SELECT published_at FROM checkpoint WHERE size > (
                    SELECT idx FROM payload WHERE payload.site_id = day_seal.site_id AND payload.seq = day_seal.seq
                ) ORDER BY size LIMIT 1) AS before_at
            FROM day_seal WHERE site_id = \(site) AND day < \(before?.text ?? "9999-12-32")
            ORDER BY day DESC LIMIT \(limit)
            """
        ) { row in
            let (seq, at): (Int, Instant) = (try row["seq"], try row["sealed_at"])
            return Kept(
                seal: try JSONText.decode(from: try row["body"]), seq: seq, sealedAt: at, provenBy: try row["before_at"]
            )
        }
        return (rows, total)
    }

    /// The day sealed last of a mine, and the last record that it covers.
    static func last(of site: SiteID, _ db: Reader) throws -> (day: Day, seq: Int)? {
        try db.first(
            "SELECT day, last_seq FROM day_seal WHERE site_id = \(site) ORDER BY day DESC LIMIT 1"
        ) { row in (day: try row["day"] as Day, seq: try row["last_seq"] as Int) }
    }

    /// Mines with records of before the day's end and no seal of the day.
    static func sites(without day: Day, before end: Instant, limit: Int, _ db: Reader) throws -> [SiteID] {
        try db.all(
            """
            SELECT site.id FROM site
            WHERE NOT EXISTS (SELECT 1 FROM day_seal WHERE day_seal.site_id = site.id AND day_seal.day = \(day))
                AND EXISTS (
                    SELECT 1 FROM payload WHERE payload.site_id = site.id AND payload.seq = 0 AND payload.claimed_at < \(end))
            ORDER BY site.id LIMIT \(limit)
            """
        ) { try $0["id"] }
    }

    /// The day with which sealing began anywhere.
    static func began(_ db: Reader) throws -> Day? {
        try db.first("SELECT day FROM day_seal ORDER BY day LIMIT 1") { try $0["day"] }
    }

    static let audit = LedgerAudit(DaySeal.kind, rows: "SELECT count(*) AS n FROM day_seal") { id, db in
        let parts = id.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return nil }
        return try db.first(
            """
            SELECT first_seq, last_seq, seq, records, due, unmet, is_late, body FROM day_seal
            WHERE site_id = \(parts[0]) AND day = \(parts[1])
            """
        ) { row in
            let names: [StaticString] = ["first_seq", "last_seq", "seq", "records", "due", "unmet", "is_late"]
            let numbers = try names.map { name in
                let value: Int = try row[name]
                return ("\(name)", String(value))
            }
            let seal: DaySeal = try JSONText.decode(from: try row["body"])
            return Dictionary(numbers) { first, _ in first }.merging(["body": try JSONText.encode(seal)]) { $1 }
        }
    } fold: { payloads in
        guard let last = payloads.last, payloads.count == 1 else { return [:] }
        let seal: DaySeal = try JSONText.decode(from: last.body)
        return [
            "first_seq": String(seal.first), "last_seq": String(seal.last), "seq": String(last.seq),
            "records": String(seal.count), "due": String(seal.due), "unmet": String(seal.unmet),
            "is_late": seal.isLate ? "1" : "0", "body": try JSONText.encode(seal),
        ]
    }
}
