package import Database
import Domain
package import Kernel

extension ListedSupervisionStore {
    static let turns = Migration(
        number: 113, "listings of a level by what they wait for",
        ["CREATE INDEX listed_supervision_by_turn ON listed_supervision (level, phase, changed_at, id)"])

    /// The listings whose next step is the actor's side's, the longest unchanged first: of a mine its own, of an
    /// authority those of its level.
    package static func waiting(
        for actor: Actor, limit: Int, _ db: Reader
    ) throws -> (rows: [ListedSupervisionRow], total: Int) {
        let level: SQL = actor.role.isRegulator ? "listed_supervision.level = \(actor.role.rawValue)" : "1 = 1"
        let phases = ListedSupervision.Phase.awaiting(mine: !actor.role.isRegulator)
        let waits: SQL =
            """
            FROM listed_supervision JOIN site ON site.id = listed_supervision.site_id
            WHERE \(level) AND listed_supervision.phase IN (\(list(phases))) AND \(try Scope.of(actor, db).condition)
            """
        let total = try db.value("SELECT count(*) AS n \(waits)", as: Int.self)
        let rows = try db.all(
            """
            SELECT site.name, listed_supervision.body \(waits)
            ORDER BY listed_supervision.changed_at, listed_supervision.id LIMIT \(limit)
            """
        ) { row in
            let name: String = try row["name"]
            return ListedSupervisionRow(listing: try JSONText.decode(from: try row["body"]), siteName: name)
        }
        return (rows, total)
    }

    private static func list(_ phases: [ListedSupervision.Phase]) -> SQL {
        phases.enumerated().reduce("" as SQL) { list, phase in
            phase.offset == 0 ? "\(phase.element.rawValue)" : "\(list), \(phase.element.rawValue)"
        }
    }
}
