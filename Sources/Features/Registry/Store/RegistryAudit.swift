import Database
import Domain
import Kernel

extension RegistryStore {
    static let audits =
        [
            audit(Site.self), audit(Organisation.self), audit(Person.self), audit(Post.self), audit(Holding.self),
            audit(Delegation.self),
            audit(Place.self),
            audit(Licence.self), audit(DatedFact.self), audit(Contract.self), audit(Project.self),
            audit(Engagement.self),
            audit(ListApproval.self), audit(Division.self), audit(Competence.self),
            ImportStore.audit,
        ]

    /// A row's body is the last payload, its version the number of payloads, and its columns what the body says.
    static func audit<E: RegistryRow>(_: E.Type) -> LedgerAudit {
        LedgerAudit(E.kind, rows: "SELECT count(*) AS n FROM \(E.table)") { id, db in
            guard let id = ID<E.Identity>(id), let kept: Kept<E> = try find(id, db) else { return nil }
            let same = try kept.entity.columns(db).reduce(into: SQL("id = \(id)")) {
                $0 = "\($0) AND \($1.name) IS NOT DISTINCT FROM \($1.value)"
            }
            let isSame = try db.value("SELECT count(*) AS n FROM \(E.table) WHERE \(same)", as: Int.self) == 1
            return [
                "version": String(kept.version), "body": try JSONText.encode(kept.entity),
                "columns": isSame ? "as the body says" : "changed",
            ]
        } fold: { payloads in
            guard let last = payloads.last else { return [:] }
            let value = try JSONText.decode(E.self, from: last.body)
            return [
                "version": String(payloads.count), "body": try JSONText.encode(value), "columns": "as the body says",
            ]
        }
    }
}
