import Database
import Ledger

extension SigningKeys {
    static let audit = LedgerAudit("key", rows: "SELECT count(*) AS n FROM signing_key") { id, db in
        try db.first("SELECT person_id, reason FROM signing_key WHERE credential = \(id)") {
            ["person": try $0["person_id"], "reason": try $0["reason"] ?? ""]
        }
    } fold: { payloads in
        try payloads.reduce(into: ["reason": ""]) { saying, payload in
            saying.merge(try JSONText.decode([String: String].self, from: payload.body)) { $1 }
        }
    }
}
