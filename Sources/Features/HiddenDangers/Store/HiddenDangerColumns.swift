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
        let columns = danger.origin + danger.standing
        try db.run(
            """
            INSERT INTO hidden_danger (site_id, id, num, changed_at, version, body\(namesOf: columns))
            VALUES (\(danger.site), \(danger.id), \(num), \(instant), \(version), \(try JSONText.encode(danger))\(valuesOf: columns))
            """)
    }

    static func save(_ danger: HiddenDanger, version: Int, at instant: Instant, _ db: Writer) throws {
        // Only a register that comes again tells another origin.
        let columns = danger.imported == nil ? danger.standing : danger.origin + danger.standing
        try db.run(
            """
            UPDATE hidden_danger SET changed_at = \(instant), version = \(version), body = \(try JSONText.encode(danger))\(setting: columns)
            WHERE site_id = \(danger.site) AND id = \(danger.id)
            """)
    }
}

extension HiddenDanger {
    /// What the columns of its row say that stay as they were when it was founded.
    var origin: [NamedValue] {
        [
            .init("reported_at", reportedAt), .init("reporter_id", reportedBy), .init("near_miss", isNearMiss),
            .init("found_by", finding.foundBy.rawValue), .init("found_month", DangerFigureColumns(self).foundMonth),
        ]
    }

    /// What the columns of its row say that an act can change.
    var standing: [NamedValue] {
        [
            .init("phase", phase.rawValue), .init("grade", grade?.rawValue), .init("assignee_id", assignment?.person),
            .init("deadline_on", deadline), .init("place_id", finding.place), .init("system_id", finding.system),
            .init("source", finding.source.rawValue), .init("rectifier_id", rectifier),
            .init("verify_by_on", verifyBy), .init("extension_rank", awaitedRank),
            .init("extensions", extensions.count), .init("recurrence_key", recurrenceKey),
            .init("recurrence_of", recurrence?.of), .init("told_id", recurrence?.untold),
            .init("listed_level", isOpenlyListed ? listing?.level.rawValue : nil),
            .init("clause_code", grading?.clause), .init("ended_at", endedAt),
            .init("cause", finding.cause?.rawValue), .init("specialty", finding.specialty?.rawValue),
            .init("mended_on", mendedOn(.china)), .init("verified_minutes", verifiedMinutes),
            .init("granted", grantedExtensions), .init("refused", refusedExtensions),
            .init("closed_month", DangerFigureColumns(self).closedMonth),
        ]
    }

    /// The rank that a waiting extension takes, while its answer still matters.
    private var awaitedRank: Int? { phase.awaitsRectification ? pendingExtension?.deciderRank : nil }
}

extension Recurrence {
    /// Who has still to be told that it came back.
    fileprivate var untold: PersonID? { acknowledgedBy == nil ? acceptedBy : nil }
}
