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

    /// Where a danger is counted.
    private struct Pile: Hashable {
        let site, phase, grade: String

        init(_ danger: HiddenDanger) {
            (site, phase, grade) = (danger.site.text, danger.phase.rawValue, danger.grade?.rawValue ?? "")
        }
    }

    static func count(_ danger: HiddenDanger, _ db: Writer) throws { try add(Pile(danger), db) }

    static func move(from old: HiddenDanger, to new: HiddenDanger, _ db: Writer) throws {
        let (from, to) = (Pile(old), Pile(new))
        guard from != to else { return }
        try db.run(
            """
            UPDATE danger_count SET n = n - 1
            WHERE site_id = \(from.site) AND phase = \(from.phase) AND grade = \(from.grade)
            """)
        try add(to, db)
    }

    /// The total of a list that asks for nothing but a phase and a site; `nil` when it must be counted row by row.
    static func total(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws -> Int? {
        var plain = HiddenDangerFilter(
            phase: filter.phase, site: filter.site, limit: filter.limit, cursor: filter.cursor)
        (plain.sort, plain.today) = (filter.sort, filter.today)
        guard plain == filter, !actor.role.isRegulator else { return nil }
        let phase: SQL = if let phase = filter.phase { "danger_count.phase = \(phase.rawValue)" } else { "1 = 1" }
        let site: SQL = if let site = filter.site { "danger_count.site_id = \(site)" } else { "1 = 1" }
        return try db.value(
            """
            SELECT CAST(COALESCE(sum(danger_count.n), 0) AS \(.integer)) AS n
            FROM danger_count JOIN site ON site.id = danger_count.site_id
            WHERE \(try Scope.of(actor, db).condition) AND \(phase) AND \(site)
            """)
    }

    private static func add(_ pile: Pile, _ db: Writer) throws {
        try db.run(
            """
            INSERT INTO danger_count (site_id, phase, grade, n) VALUES (\(pile.site), \(pile.phase), \(pile.grade), 1)
            ON CONFLICT (site_id, phase, grade) DO UPDATE SET n = danger_count.n + 1
            """)
    }
}
