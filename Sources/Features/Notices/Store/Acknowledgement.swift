package import Database
package import Domain
package import Kernel

/// That somebody answerable has seen a notice: a record, for others rely on it. Reading is nobody's record.
package struct Acknowledgement: Codable, Hashable, Sendable {
    package static let kind = "acknowledgement"

    package let notice: NoticeID
    package let about: String
    package let what: NoticeKind
    package let person: PersonID
    package let at: Instant
}

extension NoticeStore {
    package static func acknowledge(_ id: String, in context: Context, _ db: Writer) throws -> NoticeRow {
        let notice = try known(id, of: context.actor.person, db).notice
        if let obstacle = notice.obstacleToAcknowledgement { throw obstacle }
        try db.run(
            """
            UPDATE notice SET acknowledged_at = \(context.now), read_at = COALESCE(read_at, \(context.now)) WHERE id = \(notice.id)
            """)
        let said = Acknowledgement(
            notice: notice.id, about: notice.matter.subject, what: notice.kind, person: notice.person, at: context.now)
        try db.append(
            "notice.acknowledged", body: try JSONText.encode(Recorded(said, version: 1)),
            about: "\(Acknowledgement.kind)/\(notice.id)", number: 0, site: notice.matter.site, in: context)
        return try known(id, of: context.actor.person, db)
    }

    package static func read(_ id: String, in context: Context, _ db: Writer) throws -> NoticeRow {
        let notice = try known(id, of: context.actor.person, db).notice
        try db.run("UPDATE notice SET read_at = \(context.now) WHERE id = \(notice.id) AND read_at IS NULL")
        return try known(id, of: context.actor.person, db)
    }

    /// Marks all as read that were told up to an instant, so that what came meanwhile stays unread.
    package static func readAll(until: Instant, in context: Context, _ db: Writer) throws {
        try db.run(
            """
            UPDATE notice SET read_at = \(context.now)
            WHERE person_id = \(context.actor.person) AND read_at IS NULL AND quiet = 0 AND told_at <= \(until)
            """)
    }

    static let audit = LedgerAudit(
        Acknowledgement.kind, rows: "SELECT count(*) AS n FROM notice WHERE acknowledged_at IS NOT NULL"
    ) { id, db in
        try db.first(
            "SELECT subject, kind, person_id, acknowledged_at FROM notice WHERE id = \(id) AND acknowledged_at IS NOT NULL"
        ) { row in
            let (subject, kind): (String, String) = (try row["subject"], try row["kind"])
            let person: String = try row["person_id"]
            return [
                "about": subject, "what": kind, "person": person,
                "at": String((try row["acknowledged_at"] as Instant).milliseconds),
            ]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let said: Acknowledgement = try JSONText.decode(from: last.body)
        return [
            "about": said.about, "what": said.what.rawValue, "person": said.person.text,
            "at": String(said.at.milliseconds),
        ]
    }
}
