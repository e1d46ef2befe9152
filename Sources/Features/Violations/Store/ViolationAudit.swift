import Database
import Domain
import Kernel

/// Rows are the fold of their events.
extension ViolationStore {
    static let audit = LedgerAudit(ViolationCase.kind, rows: "SELECT count(*) AS n FROM violation") { id, db in
        try db.first("SELECT version, phase, points, campaign_id, body FROM violation WHERE id = \(id)") { row in
            let (version, points): (Int, Int) = (try row["version"], try row["points"])
            let violation: ViolationCase = try JSONText.decode(from: try row["body"])
            return [
                "version": String(version), "phase": try row["phase"], "points": String(points),
                "body": try JSONText.encode(violation), "campaign": try row["campaign_id"] as String? ?? "",
            ]
        }
    } fold: { payloads in
        let events = try payloads.map { try JSONText.decode(ViolationEvent.self, from: $0.body) }
        guard let first = events.first, var violation = ViolationCase.founded(by: first) else { return [:] }
        for event in events.dropFirst() { violation.apply(event) }
        return [
            "version": String(payloads.count), "phase": violation.phase.rawValue, "points": String(violation.points),
            "body": try JSONText.encode(violation), "campaign": violation.sighting.campaign?.text ?? "",
        ]
    }
}

extension OrderRefusalStore {
    static let audit = LedgerAudit(OrderRefusal.kind, rows: "SELECT count(*) AS n FROM order_refusal") { id, db in
        try db.first("SELECT version, is_answered, body FROM order_refusal WHERE id = \(id)") { row in
            let (version, isAnswered): (Int, Bool) = (try row["version"], try row["is_answered"])
            let refusal: OrderRefusal = try JSONText.decode(from: try row["body"])
            return [
                "version": String(version), "answered": String(isAnswered), "body": try JSONText.encode(refusal),
            ]
        }
    } fold: { payloads in
        let events = try payloads.map { try JSONText.decode(OrderRefusalEvent.self, from: $0.body) }
        guard let first = events.first, var refusal = OrderRefusal.founded(by: first) else { return [:] }
        for event in events.dropFirst() { refusal.apply(event) }
        return [
            "version": String(payloads.count), "answered": String(refusal.answer != nil),
            "body": try JSONText.encode(refusal),
        ]
    }
}
