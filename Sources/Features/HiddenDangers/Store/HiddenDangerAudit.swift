import Database
import Domain
import Kernel

extension HiddenDangerStore {
    /// A danger's row is the fold of its events, its columns are what its body says, and what shows its photos follows them.
    static let audit = LedgerAudit(HiddenDanger.kind, rows: "SELECT count(*) AS n FROM hidden_danger") { id, db in
        guard let id = HiddenDanger.ID(id), let kept = try kept(id, db) else { return nil }
        let danger = kept.danger
        let (differing, changed) =
            try db.first(
                """
                SELECT \(differing: danger.origin + danger.standing + [.init("site_id", danger.site)]) AS differing, changed_at
                FROM hidden_danger WHERE id = \(id)
                """
            ) { (try $0["differing"] as String, try $0["changed_at"] as Instant?) } ?? ("", nil)
        var saying = [
            "version": String(kept.version), "body": try JSONText.encode(danger),
            "changed_at": changed.map { String($0.milliseconds) } ?? "", "photo_use": try photoUses(of: danger, db),
        ]
        for column in differing.split(separator: " ") { saying[String(column)] = "not what the body says" }
        return saying
    } fold: { payloads in
        let events = try payloads.map { try JSONText.decode(HiddenDangerEvent.self, from: $0.body) }
        guard let first = events.first, var danger = HiddenDanger.founded(by: first) else { return [:] }
        for event in events.dropFirst() { danger.apply(event) }
        return [
            "version": String(payloads.count), "body": try JSONText.encode(danger),
            "changed_at": payloads.last.map { String($0.claimedAt.milliseconds) } ?? "",
            "photo_use": photoUses(told: zip(events, payloads.map(\.claimedAt))),
        ]
    }

    /// Which photos the table lets be seen through a danger, and since when no longer.
    private static func photoUses(of danger: HiddenDanger, _ db: Reader) throws -> String {
        try db.all(
            """
            SELECT hash, withdrawn_at FROM photo_use
            WHERE site_id = \(danger.site) AND subject = \("\(HiddenDanger.kind)/\(danger.id)") ORDER BY hash
            """
        ) { "\(try $0["hash"] as String) \((try $0["withdrawn_at"] as Instant?)?.milliseconds ?? 0)" }
        .joined(separator: ", ")
    }

    private static func photoUses(told: Zip2Sequence<[HiddenDangerEvent], [Instant]>) -> String {
        var uses: [String: Int64] = [:]
        for (event, at) in told {
            switch event {
            case .photoAdded(let added): uses[added.photo.hash.text] = 0
            case .photoWithdrawn(let hash, _): uses[hash.text] = at.milliseconds
            default: break  // no other event touches photos
            }
        }
        return uses.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
