package import Database
package import Domain
package import Kernel

/// Who was told of a subject in a way that asks for an answer, and who has answered.
package struct NoticeTrace: Sendable {
    package let id: NoticeID
    package let person: PersonID
    package let name: String
    package let kind: NoticeKind
    package let party: Party
    package let at: Instant
    package let acknowledgedAt: Instant?
}

extension NoticeStore {
    /// The newest traces of a subject; whoever sees the subject sees them.
    package static func traces(of subject: String, limit: Int = 50, _ db: Reader) throws -> [NoticeTrace] {
        try db.all(
            """
            SELECT notice.id, notice.person_id, person.name, notice.kind, notice.party, notice.told_at, notice.acknowledged_at
            FROM notice JOIN person ON person.id = notice.person_id
            WHERE notice.subject = \(subject) AND notice.asks = 1 ORDER BY notice.told_at DESC, notice.id DESC LIMIT \(limit)
            """
        ) { row in
            let (id, person, name): (NoticeID, PersonID, String) = (
                try row["id"], try row["person_id"], try row["name"]
            )
            let (kind, party): (String, String) = (try row["kind"], try row["party"])
            return NoticeTrace(
                id: id, person: person, name: name, kind: NoticeKind(rawValue: kind) ?? .assigned,
                party: Party(rawValue: party) ?? .assignee,
                at: try row["told_at"], acknowledgedAt: try row["acknowledged_at"])
        }
    }
}
