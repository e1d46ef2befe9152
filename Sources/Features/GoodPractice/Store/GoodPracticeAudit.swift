import Database
import Domain
import Kernel

extension GoodPracticeStore {
    /// A card's row is the fold of its events, column by column.
    static let audit = LedgerAudit(GoodPractice.kind, rows: "SELECT count(*) AS n FROM good_practice") { id, db in
        try db.first(
            "SELECT version, phase, audience, reach, published_at, adopted, body FROM good_practice WHERE id = \(id)"
        ) { row in
            let said: [String?] = [try row["phase"], try row["audience"], try row["reach"]]
            let (version, adopted, at): (Int, Int, Instant?) = (
                try row["version"], try row["adopted"], try row["published_at"]
            )
            let practice = try JSONText.decode(GoodPractice.self, from: try row["body"])
            return try saying(practice, version, said, adopted, at)
        }
    } fold: { payloads in
        var events = try payloads.map { try JSONText.decode(GoodPracticeEvent.self, from: $0.body) }
        guard !events.isEmpty, var practice = GoodPractice.founded(by: events.removeFirst()) else { return [:] }
        for event in events { practice.apply(event) }
        let publication = practice.publication
        let said = [practice.phase.rawValue, publication?.audience.rawValue, publication?.reach]
        return try saying(practice, payloads.count, said, practice.adoptions.count, publication?.at)
    }

    private static func saying(
        _ practice: GoodPractice, _ version: Int, _ said: [String?], _ adopted: Int, _ at: Instant?
    ) throws -> LedgerAudit.Saying {
        [
            "version": String(version), "said": said.map { $0 ?? "" }.joined(separator: " "),
            "adopted": String(adopted),
            "published_at": at.map { String($0.milliseconds) } ?? "", "body": try JSONText.encode(practice),
        ]
    }
}
