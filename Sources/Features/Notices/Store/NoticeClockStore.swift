package import Database
import Domain
package import Kernel

/// Which clock runs for what, and when somebody has next to be told: a row a running clock, found by its time.
package enum NoticeClockStore {
    static let migration = Migration(
        number: 131, "clocks of deadlines, and what was told up the line",
        [
            """
            CREATE TABLE notice_clock (
                subject TEXT NOT NULL, clock TEXT NOT NULL, anchor_on TEXT NOT NULL, set_at \(.integer) NOT NULL,
                told_days \(.integer), due_at \(.integer), PRIMARY KEY (subject, clock)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX notice_clock_by_due ON notice_clock (due_at, subject, clock) WHERE due_at IS NOT NULL",
            """
            CREATE TABLE escalation (
                id TEXT PRIMARY KEY, subject TEXT NOT NULL, clock TEXT NOT NULL, deadline_on TEXT NOT NULL, days \(.integer) NOT NULL,
                told_at \(.integer) NOT NULL, body \(.json) NOT NULL, UNIQUE (subject, clock, deadline_on, days)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            // What was open before there were clocks is planned when the server first looks.
            """
            INSERT INTO notice_clock (subject, clock, anchor_on, set_at, due_at)
            SELECT 'hidden-danger/' || id, 'rectification', deadline_on, 0, 0 FROM hidden_danger
            WHERE phase IN ('assigned', 'rectifying') AND deadline_on IS NOT NULL
            """,
            """
            INSERT INTO notice_clock (subject, clock, anchor_on, set_at, due_at)
            SELECT 'hidden-danger/' || id, 'verification', verify_by_on, 0, 0 FROM hidden_danger
            WHERE phase = 'corrected' AND verify_by_on IS NOT NULL
            """,
            "CREATE TABLE notice_ladder (id \(.integer) PRIMARY KEY CHECK (id = 1), print TEXT NOT NULL) \(sqlite: "STRICT", postgres: "")",
        ])

    /// Sets, moves or stops a clock in the transaction of what changed it. When to tell whom is planned afterwards.
    static func set(
        _ clock: NoticeClock, of subject: String, from old: Day?, to new: Day?, at now: Instant, _ db: Writer
    ) throws {
        guard old != new else { return }
        guard let new else { return try stop(clock, of: subject, db) }
        try db.run(
            """
            INSERT INTO notice_clock (subject, clock, anchor_on, set_at, told_days, due_at)
            VALUES (\(subject), \(clock.rawValue), \(new), \(now), \(Int?.none), \(now))
            ON CONFLICT (subject, clock) DO UPDATE SET anchor_on = excluded.anchor_on, set_at = excluded.set_at,
                told_days = NULL, due_at = excluded.due_at
            """)
    }

    static func stop(_ clock: NoticeClock, of subject: String, _ db: Writer) throws {
        try db.run("DELETE FROM notice_clock WHERE subject = \(subject) AND clock = \(clock.rawValue)")
    }

    /// When the next clock is due; `nil` when none runs.
    package static func nextDue(_ db: Reader) throws -> Instant? {
        try db.first(
            "SELECT due_at FROM notice_clock WHERE due_at IS NOT NULL ORDER BY due_at, subject, clock LIMIT 1"
        ) { try $0["due_at"] as Instant }
    }

    /// Plans every running clock anew when the ladders read otherwise than when they were planned.
    package static func plan(by print: String, at now: Instant, _ db: Writer) throws {
        let known = try db.first("SELECT print FROM notice_ladder WHERE id = 1") { try $0["print"] as String }
        guard known != print else { return }
        try db.run("UPDATE notice_clock SET due_at = \(now) WHERE told_days IS NOT NULL")
        try db.run(
            """
            INSERT INTO notice_ladder (id, print) VALUES (1, \(print)) ON CONFLICT (id) DO UPDATE SET print = excluded.print
            """)
    }
}

/// A clock that is due.
struct DueClock {
    let subject: String
    let clock: NoticeClock
    let anchor: Day
    let setAt: Instant
    let told: Int?

    init?(_ row: Row) throws {
        let (subject, name): (String, String) = (try row["subject"], try row["clock"])
        guard let clock = NoticeClock(rawValue: name) else { return nil }
        (self.subject, self.clock) = (subject, clock)
        (anchor, setAt, told) = (try row["anchor_on"], try row["set_at"], try row["told_days"])
    }

    /// As many as one transaction tells, so that nobody else waits long.
    private static let most = 50

    static func all(at now: Instant, _ db: Reader) throws -> [DueClock] {
        try db.all(
            """
            SELECT subject, clock, anchor_on, set_at, told_days FROM notice_clock
            WHERE due_at <= \(now) ORDER BY due_at, subject, clock LIMIT \(most)
            """, DueClock.init
        ).compactMap(\.self)
    }
}
