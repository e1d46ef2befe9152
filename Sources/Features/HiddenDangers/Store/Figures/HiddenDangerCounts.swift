import Database
import Domain
import Kernel

/// How many dangers stand where, kept with every write, so that a list's total costs the same at any size.
enum HiddenDangerCounts {
    static let migration = Migration(
        number: 11, "how many hidden dangers a site has in each phase and grade",
        [
            """
            CREATE TABLE danger_count (
                site_id TEXT NOT NULL REFERENCES site (id), phase TEXT NOT NULL, grade TEXT NOT NULL,
                n \(.integer) NOT NULL CHECK (n >= 0), PRIMARY KEY (site_id, phase, grade)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            INSERT INTO danger_count (site_id, phase, grade, n)
            SELECT site_id, phase, COALESCE(grade, ''), count(*) FROM hidden_danger GROUP BY site_id, phase, COALESCE(grade, '')
            """,
        ])

    static func count(_ danger: HiddenDanger, _ db: Writer) {
        var piles = DangerPiles()
        piles.add(danger)
        db.gather(piles)
    }

    static func move(from old: HiddenDanger, to new: HiddenDanger, _ db: Writer) throws {
        var piles = DangerPiles()
        piles.move(from: old, to: new)
        db.gather(piles)
        if old.extensions != new.extensions { try DangerFigureTables.saveApprovals(of: new, db) }
    }

    /// The total of a list that asks for nothing but a phase, a grade, what is open, and a site; `nil` when it must be
    /// counted row by row.
    static func total(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws -> Int? {
        var plain = HiddenDangerFilter(
            phase: filter.phase, site: filter.site, limit: filter.limit, cursor: filter.cursor)
        (plain.sort, plain.today, plain.grade) = (filter.sort, filter.today, filter.grade)
        (plain.turn, plain.isThroughTeam) = (filter.turn == .open ? .open : nil, filter.isThroughTeam)
        guard plain == filter else { return nil }
        let phase: SQL = if let phase = filter.phase { "danger_count.phase = \(phase.rawValue)" } else { "1 = 1" }
        let grade: SQL = if let grade = filter.grade { "danger_count.grade = \(grade.rawValue)" } else { "1 = 1" }
        let site: SQL = if let site = filter.site { "danger_count.site_id = \(site)" } else { "1 = 1" }
        let open: SQL =
            filter.turn == .open ? "danger_count.phase NOT IN ('closed', 'withdrawn', 'merged')" : "1 = 1"
        let seen: SQL = actor.role.isRegulator ? "danger_count.sight <> 'general'" : "1 = 1"
        return try db.value(
            """
            SELECT CAST(COALESCE(sum(danger_count.n), 0) AS \(.integer)) AS n
            FROM danger_count JOIN site ON site.id = danger_count.site_id
            WHERE \(try Scope.of(actor, db).condition) AND \(phase) AND \(grade) AND \(open) AND \(seen) AND \(site)
            """)
    }
}
