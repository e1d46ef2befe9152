package import Database
package import Domain
package import Kernel

extension HiddenDangerComments {
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
