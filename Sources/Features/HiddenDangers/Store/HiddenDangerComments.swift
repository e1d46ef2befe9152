package import Database
package import Domain
package import Kernel

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
        guard case .commented(let text) = event else { return }
        let num = try db.value("SELECT COALESCE(MAX(num), 0) + 1 AS n FROM danger_comment", as: Int.self)
        try db.run(
            """
            INSERT INTO danger_comment (num, site_id, danger_id, said_at, words)
            VALUES (\(num), \(site), \(danger), \(instant), \(text))
            """)
        try index.add(SearchWords.split(text), of: num, db)
    }

    /// One comment that holds what was asked for.
    package struct Found: Sendable {
        package let danger: HiddenDanger.ID
        package let number: Int
        package let text: String
        package let siteName: String
        package let saidAt: Instant
    }

    /// The newest that hold every term, of dangers that this actor may see, and how many there are.
    package static func find(_ question: String, limit: Int, for actor: Actor, _ db: Reader) throws -> (
        rows: [Found], total: Int
    ) {
        let terms = SearchWords.terms(question)
        guard !terms.isEmpty else { return ([], 0) }
        let from: SQL = """
            FROM (\(hitsIn: index, terms)) hits JOIN danger_comment ON danger_comment.num = hits.num
            JOIN hidden_danger ON hidden_danger.site_id = danger_comment.site_id AND hidden_danger.id = danger_comment.danger_id
            JOIN site ON site.id = hidden_danger.site_id WHERE \(try HiddenDangerStore.visible(to: actor, db))
            """
        let rows = try db.all(
            """
            SELECT danger_comment.danger_id, hidden_danger.num, danger_comment.words, site.name, danger_comment.said_at \(from)
            ORDER BY danger_comment.num DESC LIMIT \(limit)
            """
        ) {
            Found(
                danger: try $0["danger_id"], number: try $0["num"], text: try $0["words"], siteName: try $0["name"],
                saidAt: try $0["said_at"])
        }
        return (rows, try db.value("SELECT count(*) AS n \(from)"))
    }
}
