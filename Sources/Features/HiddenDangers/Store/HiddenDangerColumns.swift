import Database
import Domain
import Kernel

/// The columns of a danger: only what lists filter and sort by, and what clocks ask; all the rest is in the body.
enum HiddenDangerColumns {
    static let migration = Migration(
        number: 30,
        "what the clocks of a danger ask: overdue, verification overdue, recurrent, listed, whose turn it is",
        [
            "ALTER TABLE hidden_danger ADD COLUMN found_by TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN source TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN place_id TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN system_id TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN near_miss \(.integer) CHECK (near_miss IN (0, 1))",
            "ALTER TABLE hidden_danger ADD COLUMN reporter_id TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN rectifier_id TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN verify_by_on TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN extension_rank \(.integer)",
            "ALTER TABLE hidden_danger ADD COLUMN extensions \(.integer)",
            "ALTER TABLE hidden_danger ADD COLUMN recurrence_key TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN recurrence_of TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN told_id TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN listed_level TEXT",
            "ALTER TABLE hidden_danger ADD COLUMN ended_at \(.integer)",
            "ALTER TABLE hidden_danger ADD COLUMN changed_at \(.integer)",
            """
            CREATE INDEX hidden_danger_by_deadline ON hidden_danger (site_id, deadline_on)
            WHERE phase IN ('assigned', 'rectifying')
            """,
            "CREATE INDEX hidden_danger_by_verification ON hidden_danger (site_id, verify_by_on) WHERE phase = 'corrected'",
            "CREATE INDEX hidden_danger_by_rectifier ON hidden_danger (rectifier_id, phase, deadline_on)",
            "CREATE INDEX hidden_danger_by_reporter ON hidden_danger (reporter_id, reported_at, id)",
            "CREATE INDEX hidden_danger_by_extension ON hidden_danger (site_id, extension_rank) WHERE extension_rank IS NOT NULL",
            """
            CREATE INDEX hidden_danger_by_recurrence ON hidden_danger (site_id, recurrence_key, ended_at)
            WHERE recurrence_key IS NOT NULL AND phase = 'closed'
            """,
            """
            CREATE INDEX hidden_danger_by_official ON hidden_danger (site_id, reported_at, id)
            WHERE found_by IN ('regulator', 'state-inspection')
            """,
            "CREATE INDEX hidden_danger_by_told ON hidden_danger (told_id) WHERE told_id IS NOT NULL",
            "CREATE INDEX hidden_danger_by_grade ON hidden_danger (site_id, grade, reported_at, id)",
        ])

    static let rectifiers = Migration(
        number: 100, "what nobody has to rectify yet stands in no list of a rectifier's",
        [
            "DROP INDEX hidden_danger_by_rectifier",
            """
            CREATE INDEX hidden_danger_by_rectifier ON hidden_danger (rectifier_id, phase, deadline_on)
            WHERE rectifier_id IS NOT NULL
            """,
        ])

    static let clause = Migration(
        number: 145, "the clause of the list of major dangers that a danger was graded by",
        [
            "ALTER TABLE hidden_danger ADD COLUMN clause_code TEXT",
            """
            CREATE INDEX hidden_danger_by_clause ON hidden_danger (site_id, clause_code, reported_at, id)
            WHERE clause_code IS NOT NULL
            """,
        ])
}

extension HiddenDangerStore {
    static func insert(_ danger: HiddenDanger, num: Int, version: Int, at instant: Instant, _ db: Writer) throws {
        try db.run(
            """
            INSERT INTO hidden_danger (site_id, id, num, phase, grade, assignee_id, deadline_on, reported_at, found_by, source,
                place_id, system_id, near_miss, reporter_id, recurrence_key, recurrence_of, told_id, extensions, changed_at,
                found_month, cause, specialty, granted, refused, version, body)
            VALUES (\(danger.site), \(danger.id), \(num), \(danger.phase.rawValue), \(danger.grade?.rawValue),
                \(danger.assignment?.person), \(danger.deadline), \(danger.reportedAt), \(danger.finding.foundBy.rawValue),
                \(danger.finding.source.rawValue), \(danger.finding.place), \(danger.finding.system), \(danger.isNearMiss),
                \(danger.reportedBy), \(danger.recurrenceKey), \(danger.recurrence?.of), \(danger.recurrence?.untold), 0,
                \(instant), \(DangerFigureColumns(danger).foundMonth), \(danger.finding.cause?.rawValue),
                \(danger.finding.specialty?.rawValue), 0, 0, \(version), \(try JSONText.encode(danger)))
            """)
    }

    static func save(_ danger: HiddenDanger, version: Int, at instant: Instant, _ db: Writer) throws {
        try db.run(
            """
            UPDATE hidden_danger SET phase = \(danger.phase.rawValue), grade = \(danger.grade?.rawValue),
                assignee_id = \(danger.assignment?.person), deadline_on = \(danger.deadline), place_id = \(danger.finding.place),
                system_id = \(danger.finding.system), source = \(danger.finding.source.rawValue),
                rectifier_id = \(danger.rectifier), verify_by_on = \(danger.verifyBy),
                extension_rank = \(danger.awaitedRank), extensions = \(danger.extensions.count),
                recurrence_key = \(danger.recurrenceKey), recurrence_of = \(danger.recurrence?.of),
                told_id = \(danger.recurrence?.untold), listed_level = \(danger.isOpenlyListed ? danger.listing?.level.rawValue : nil),
                clause_code = \(danger.grading?.clause), ended_at = \(danger.endedAt), changed_at = \(instant), cause = \(danger.finding.cause?.rawValue),
                specialty = \(danger.finding.specialty?.rawValue), mended_on = \(danger.mendedOn(.china)),
                verified_minutes = \(danger.verifiedMinutes), granted = \(danger.grantedExtensions),
                refused = \(danger.refusedExtensions), closed_month = \(DangerFigureColumns(danger).closedMonth), version = \(version), body = \(try JSONText.encode(danger))
            WHERE site_id = \(danger.site) AND id = \(danger.id)
            """)
    }
}

extension HiddenDanger {
    /// The rank that a waiting extension takes, while its answer still matters.
    fileprivate var awaitedRank: Int? { phase.awaitsRectification ? pendingExtension?.deciderRank : nil }
}

extension Recurrence {
    /// Who has still to be told that it came back.
    fileprivate var untold: PersonID? { acknowledgedBy == nil ? acceptedBy : nil }
}
