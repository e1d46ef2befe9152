import Database
import Domain
import Kernel

extension PulseStore {
    /// A pulse's row is the fold of its events; the counts while it is open are in no record.
    static let audit = LedgerAudit(Pulse.kind, rows: "SELECT count(*) AS n FROM pulse") { id, db in
        try db.first("SELECT version, phase, month, closes_on, body FROM pulse WHERE id = \(id)") { row in
            let (version, phase, month, closes): (Int, String, String, String) = (
                try row["version"], try row["phase"], try row["month"], try row["closes_on"]
            )
            let pulse = try JSONText.decode(Pulse.self, from: try row["body"])
            return [
                "version": String(version), "said": "\(phase) \(month) \(closes)", "body": try JSONText.encode(pulse),
            ]
        }
    } fold: { payloads in
        var events = try payloads.map { try JSONText.decode(PulseEvent.self, from: $0.body) }
        guard !events.isEmpty, var pulse = Pulse.founded(by: events.removeFirst()) else { return [:] }
        for event in events { pulse.apply(event) }
        return [
            "version": String(payloads.count),
            "said": "\(pulse.phase.rawValue) \(pulse.month.text) \(pulse.opening.closesOn.text)",
            "body": try JSONText.encode(pulse),
        ]
    }
}
