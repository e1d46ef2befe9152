import Database
import Domain
import Kernel

extension ListedSupervisionStore {
    /// A listing's row is the fold of its events, column by column.
    static let audit = LedgerAudit(ListedSupervision.kind, rows: "SELECT count(*) AS n FROM listed_supervision") {
        id, db in
        try db.first("SELECT version, phase, level, deadline_on, body FROM listed_supervision WHERE id = \(id)") {
            row in
            let (version, phase, level): (Int, String, String) = (
                try row["version"], try row["phase"], try row["level"]
            )
            let deadline: String? = try row["deadline_on"]
            return [
                "version": String(version), "phase": phase, "level": level, "deadline_on": deadline ?? "",
                "body": try JSONText.encode(try JSONText.decode(ListedSupervision.self, from: try row["body"])),
            ]
        }
    } fold: { payloads in
        var events = try payloads.map { try JSONText.decode(ListedSupervisionEvent.self, from: $0.body) }
        guard !events.isEmpty, var listing = ListedSupervision.founded(by: events.removeFirst()) else { return [:] }
        for event in events { listing.apply(event) }
        return [
            "version": String(payloads.count), "phase": listing.phase.rawValue, "level": listing.level.rawValue,
            "deadline_on": listing.notice?.deadline.text ?? "", "body": try JSONText.encode(listing),
        ]
    }
}
