import Database
import Domain
import Kernel

/// The tables of kept counts, and the columns by which they are counted again.
enum DangerFigureTables {
    static let migration = Migration(
        number: 150, "figures of hidden dangers by facet and month, kept with every write",
        [
            "ALTER TABLE hidden_danger ADD COLUMN found_month TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN closed_month TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN cause TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN specialty TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN mended_on TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN verified_minutes \(.integer)",
            "ALTER TABLE hidden_danger ADD COLUMN granted \(.integer)",
            "ALTER TABLE hidden_danger ADD COLUMN refused \(.integer)",
            "CREATE INDEX hidden_danger_by_month ON hidden_danger (site_id, found_month, reported_at, id)",
            """
            CREATE TABLE danger_approval (
                danger_id TEXT NOT NULL, approver_id TEXT NOT NULL, granted \(.integer) NOT NULL, refused \(.integer) NOT NULL,
                PRIMARY KEY (danger_id, approver_id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX danger_approval_by_approver ON danger_approval (approver_id, danger_id)",
            """
            CREATE TABLE danger_figure (
                site_id TEXT NOT NULL REFERENCES site (id), facet TEXT NOT NULL, month TEXT NOT NULL, key TEXT NOT NULL,
                sight TEXT NOT NULL, n \(.integer) NOT NULL, found \(.integer) NOT NULL, still_open \(.integer) NOT NULL,
                closed \(.integer) NOT NULL, on_time \(.integer) NOT NULL, late \(.integer) NOT NULL,
                recurrent \(.integer) NOT NULL, own_found \(.integer) NOT NULL, verified \(.integer) NOT NULL,
                verified_minutes \(.integer) NOT NULL, extended \(.integer) NOT NULL, granted \(.integer) NOT NULL,
                refused \(.integer) NOT NULL,
                PRIMARY KEY (site_id, facet, month, key, sight)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "DROP TABLE danger_count",
            """
            CREATE TABLE danger_count (
                site_id TEXT NOT NULL REFERENCES site (id), phase TEXT NOT NULL, grade TEXT NOT NULL, sight TEXT NOT NULL,
                n \(.integer) NOT NULL, PRIMARY KEY (site_id, phase, grade, sight)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE danger_due (
                site_id TEXT NOT NULL REFERENCES site (id), clock TEXT NOT NULL, due_on TEXT NOT NULL, sight TEXT NOT NULL,
                n \(.integer) NOT NULL, PRIMARY KEY (site_id, clock, due_on, sight)
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ], fill: fill)

    /// Takes the new columns from each row's own value, then counts all rows.
    @Sendable private static func fill(_ db: Writer) throws {
        var last = 0
        while true {
            let known = try db.all("SELECT num, body FROM hidden_danger WHERE num > \(last) ORDER BY num LIMIT 500") {
                (num: try $0["num"] as Int, body: try $0["body"] as String)
            }
            guard let end = known.last else { break }
            for (_, body) in known { try save(try JSONText.decode(HiddenDanger.self, from: body), db) }
            last = end.num
        }
        try DangerPileAudit.audit.rebuild(db)
    }

    /// Writes what the figures are counted by; rows of the first versions also get what they were never asked.
    private static func save(_ danger: HiddenDanger, _ db: Writer) throws {
        try saveFigureColumns(of: danger, db)
        try db.run(
            """
            UPDATE hidden_danger SET found_by = \(danger.finding.foundBy.rawValue), source = \(danger.finding.source.rawValue),
                place_id = \(danger.finding.place), system_id = \(danger.finding.system), near_miss = \(danger.isNearMiss),
                reporter_id = \(danger.reportedBy), recurrence_of = \(danger.recurrence?.of), verify_by_on = \(danger.verifyBy)
            WHERE site_id = \(danger.site) AND id = \(danger.id)
            """)
    }

    static func saveFigureColumns(of danger: HiddenDanger, _ db: Writer) throws {
        let columns = DangerFigureColumns(danger)
        try db.run(
            """
            UPDATE hidden_danger SET found_month = \(columns.foundMonth), closed_month = \(columns.closedMonth),
                cause = \(danger.finding.cause?.rawValue), specialty = \(danger.finding.specialty?.rawValue),
                mended_on = \(danger.mendedOn(.china)), verified_minutes = \(danger.verifiedMinutes),
                granted = \(danger.grantedExtensions), refused = \(danger.refusedExtensions)
            WHERE site_id = \(danger.site) AND id = \(danger.id)
            """)
        try saveApprovals(of: danger, db)
    }

    /// Who decided on its extensions; nothing for most dangers.
    static func saveApprovals(of danger: HiddenDanger, _ db: Writer) throws {
        for (person, decided) in danger.decisions {
            try db.run(
                """
                INSERT INTO danger_approval (danger_id, approver_id, granted, refused)
                VALUES (\(danger.id), \(person), \(decided.granted), \(decided.refused))
                ON CONFLICT (danger_id, approver_id) DO UPDATE SET granted = excluded.granted, refused = excluded.refused
                """)
        }
    }
}

/// The months of a danger, as its row holds them.
struct DangerFigureColumns {
    let foundMonth: String
    let closedMonth: String?

    init(_ danger: HiddenDanger) {
        foundMonth = Month(of: Zone.china.day(of: danger.reportedAt)).text
        closedMonth =
            danger.phase == .closed ? danger.endedAt.map { Month(of: Zone.china.day(of: $0)).text } : nil
    }
}
