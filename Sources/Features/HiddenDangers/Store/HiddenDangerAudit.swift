import Database
import Domain
import Kernel

extension HiddenDangerStore {
    /// A danger's row is the fold of its events, column by column.
    static let audit = LedgerAudit(HiddenDanger.kind, rows: "SELECT count(*) AS n FROM hidden_danger") { id, db in
        try db.first(
            """
            SELECT version, phase, grade, assignee_id, deadline_on, clause_code, body FROM hidden_danger WHERE id = \(id)
            """
        ) { row in
            [
                "version": String(try row["version"] as Int), "phase": try row["phase"],
                "grade": try row["grade"] ?? "",
                "assignee_id": try row["assignee_id"] ?? "", "deadline_on": try row["deadline_on"] ?? "",
                "clause_code": try row["clause_code"] ?? "",
                "body": try JSONText.encode(try JSONText.decode(HiddenDanger.self, from: try row["body"])),
            ]
        }
    } fold: { payloads in
        var events = try payloads.map { try JSONText.decode(HiddenDangerEvent.self, from: $0.body) }
        guard !events.isEmpty, var danger = HiddenDanger.founded(by: events.removeFirst()) else { return [:] }
        for event in events { danger.apply(event) }
        return [
            "version": String(payloads.count), "phase": danger.phase.rawValue, "grade": danger.grade?.rawValue ?? "",
            "assignee_id": danger.assignment?.person.text ?? "", "deadline_on": danger.deadline?.text ?? "",
            "clause_code": danger.grading?.clause ?? "", "body": try JSONText.encode(danger),
        ]
    }
}
