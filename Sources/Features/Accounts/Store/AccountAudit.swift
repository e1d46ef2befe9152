import Database

extension AccountStore {
    /// Who may act for whom is vouched for; passwords and sessions are nobody's record.
    static let audit = LedgerAudit("account", rows: "SELECT count(*) AS n FROM account") { id, db in
        try db.first("SELECT login, role, person_id, state FROM account WHERE login = \(id)") {
            ["login": try $0["login"], "role": try $0["role"], "person": try $0["person_id"], "state": try $0["state"]]
        }
    } fold: { payloads in
        try payloads.reduce(into: ["state": "open"]) { saying, payload in
            let said = try JSONText.decode([String: String].self, from: payload.body)
            saying.merge(said.filter { ["login", "role", "person", "state"].contains($0.key) }) { $1 }
        }
    }
}
