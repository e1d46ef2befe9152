package import Database
package import Domain
import Kernel

/// What was told up the line, one row and one record each.
package enum EscalationStore {
    static func record(_ escalation: Escalation, site: SiteID, in context: Context, _ db: Writer) throws {
        let cause = "\(escalation.about) \(escalation.clock.rawValue) \(escalation.deadline) \(escalation.days)"
        let id = EscalationID(at: context.now, for: cause)
        let body = try JSONText.encode(escalation)
        try db.run(
            """
            INSERT INTO escalation (id, subject, clock, deadline_on, days, told_at, body)
            VALUES (\(id), \(escalation.about), \(escalation.clock.rawValue), \(escalation.deadline), \(escalation.days),
                \(context.now), \(body))
            """)
        try db.append(
            "escalation.told", body: try JSONText.encode(Recorded(escalation, version: 1)),
            about: "\(Escalation.kind)/\(id)", number: 0, site: site, in: context)
    }

    /// The escalations of a matter, the newest first.
    package static func all(of subject: String, limit: Int = 50, _ db: Reader) throws -> [Escalation] {
        try db.all(
            "SELECT body FROM escalation WHERE subject = \(subject) ORDER BY told_at DESC, id DESC LIMIT \(limit)"
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    static let audit = LedgerAudit(Escalation.kind, rows: "SELECT count(*) AS n FROM escalation") { id, db in
        try db.first("SELECT subject, clock, deadline_on, days, body FROM escalation WHERE id = \(id)") { row in
            let (subject, clock, deadline): (String, String, String) = (
                try row["subject"], try row["clock"], try row["deadline_on"]
            )
            let days: Int = try row["days"]
            let body: Escalation = try JSONText.decode(from: try row["body"])
            return [
                "subject": subject, "clock": clock, "deadline": deadline, "days": String(days),
                "body": try JSONText.encode(body),
            ]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let said: Escalation = try JSONText.decode(from: last.body)
        return [
            "subject": said.about, "clock": said.clock.rawValue, "deadline": said.deadline.text,
            "days": String(said.days), "body": try JSONText.encode(said),
        ]
    }
}
