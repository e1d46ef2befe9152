import Database

extension AccountStore {
    /// Who may act for whom, and where, is vouched for; passwords and sessions are nobody's record.
    static let audit = LedgerAudit("account", rows: "SELECT count(*) AS n FROM account") { id, db in
        try db.first(
            """
            SELECT account.login, role, person_id, state, organisation_id, site_id, issuer, subject FROM account
            LEFT JOIN openid_link ON openid_link.login = account.login WHERE account.login = \(id)
            """
        ) {
            [
                "login": try $0["login"], "role": try $0["role"], "person": try $0["person_id"],
                "state": try $0["state"], "organisation": try $0["organisation_id"], "site": try $0["site_id"] ?? "",
                "identity": [try $0["issuer"], try $0["subject"]].compactMap(\.self).joined(separator: " "),
            ]
        }
    } fold: { payloads in
        // The first version did not say where.
        let start = ["state": "open", "organisation": LedgerAudit.unsaid, "site": LedgerAudit.unsaid, "identity": ""]
        return try payloads.reduce(into: start) { saying, payload in
            let said = try JSONText.decode([String: String].self, from: payload.body)
            saying.merge(said.filter { fields.contains($0.key) }) { $1 }
        }
    }

    private static let fields: Set = ["login", "role", "person", "state", "organisation", "site", "identity"]
}
