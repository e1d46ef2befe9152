import Database
import Domain
import Kernel

/// Comments with their words, so that what was said about a danger is found too.
package enum HiddenDangerComments {
    static let index = WordIndex("danger_comment_words")

    static let migration = Migration(
        number: 141, "what was said about hidden dangers can be found",
        [
            """
            CREATE TABLE danger_comment (
                num \(.integer) PRIMARY KEY, site_id TEXT NOT NULL REFERENCES site (id), danger_id TEXT NOT NULL,
                said_at \(.integer) NOT NULL, words TEXT NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """
        ] + index.tables
    ) { db in
        let known = try db.all(
            """
            SELECT payload.body, payload.claimed_at, hidden_danger.id, hidden_danger.site_id FROM payload
            JOIN hidden_danger ON payload.subject = 'hidden-danger/' || hidden_danger.id
            WHERE payload.type = 'hidden-danger.commented' ORDER BY payload.claimed_at, payload.subject, payload.number
            """
        ) { row in
            let (body, at): (String, Instant) = (try row["body"], try row["claimed_at"])
            let (id, site): (HiddenDanger.ID, SiteID) = (try row["id"], try row["site_id"])
            return (event: try JSONText.decode(HiddenDangerEvent.self, from: body), at: at, id: id, site: site)
        }
        for comment in known {
            try keep(comment.event, of: comment.id, at: comment.site, comment.at, db)
        }
    }

    static func keep(
        _ event: HiddenDangerEvent, of danger: HiddenDanger.ID, at site: SiteID, _ instant: Instant, _ db: Writer
    ) throws {
        guard case .commented(let text, _) = event else { return }
        let num = try db.value("SELECT COALESCE(MAX(num), 0) + 1 AS n FROM danger_comment", as: Int.self)
        try db.run(
            """
            INSERT INTO danger_comment (num, site_id, danger_id, said_at, words)
            VALUES (\(num), \(site), \(danger), \(instant), \(text))
            """)
        try index.add(SearchWords.split(text), of: num, db)
    }
}
