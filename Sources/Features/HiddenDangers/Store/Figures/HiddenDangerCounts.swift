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
}
