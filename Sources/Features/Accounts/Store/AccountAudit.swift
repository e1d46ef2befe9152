import Database

extension AccountStore {
    /// Who may act for whom is vouched for; passwords and sessions are nobody's record.
    static let audit = LedgerAudit("account", rows: "SELECT count(*) AS n FROM account") { id, db in
        try db.first("SELECT login, role, person_id FROM account WHERE login = \(id)") {
            ["login": try $0["login"], "role": try $0["role"], "person": try $0["person_id"]]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        return try JSONText.decode([String: String].self, from: last.body)
    }
}
