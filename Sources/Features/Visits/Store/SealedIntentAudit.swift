import Database
import Domain
import Kernel
import Ledger

extension SealedIntentStore {
    /// A row is the fold of its records, and what lies in it is what the first of them seals.
    static let audit = LedgerAudit(SealedIntent.kind, rows: "SELECT count(*) AS n FROM sealed_intent") { id, db in
        try db.first(
            "SELECT office_id, phase, site_id, visit_on, text, salt, version, body FROM sealed_intent WHERE id = \(id)"
        ) { row in
            let (office, phase, text): (String, String, String) = (
                try row["office_id"], try row["phase"], try row["text"]
            )
            let (version, salt): (Int, [UInt8]) = (try row["version"], try row["salt"])
            let (site, day): (String, String) = (try row["site_id"], try row["visit_on"])
            let order = try? JSONText.decode(VisitOrder.self, from: text)
            return [
                "office_id": office, "phase": phase, "version": String(version),
                "body": try JSONText.encode(try JSONText.decode(SealedIntent.self, from: try row["body"])),
                "text": PayloadSeal.hash(salt: salt, payload: Array(text.utf8)),
                "site_id": order?.mine.text == site ? "" : site, "visit_on": order?.day.text == day ? "" : day,
            ]
        }
    } fold: { payloads in
        var events = try payloads.map { try JSONText.decode(SealedIntentEvent.self, from: $0.body) }
        guard !events.isEmpty, var intent = SealedIntent.founded(by: events.removeFirst()) else { return [:] }
        for event in events { intent.apply(event) }
        return [
            "office_id": intent.committed.office.text, "phase": intent.phase.rawValue,
            "version": String(payloads.count), "body": try JSONText.encode(intent), "text": intent.committed.hash,
            "site_id": "", "visit_on": "",
        ]
    }
}
