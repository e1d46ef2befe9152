package import Database
package import Kernel

/// The rows of jobs: added in the transaction of whoever wants them, gone when they are done.
package enum JobTable {
    package static let migration = Migration(
        number: 71, "jobs that outlive a request and a restart",
        [
            """
            CREATE TABLE job (
                id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, due_at \(.integer) NOT NULL,
                attempts \(.integer) NOT NULL CHECK (attempts >= 0), runner TEXT, leased_until_at \(.integer), problem TEXT
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX job_by_due ON job (due_at, id)",
        ])

    /// Whoever took a job and was killed loses it after this time.
    static let leaseSeconds = 20
    private static let never = Instant(milliseconds: .max)

    package static func add(_ job: Job, due: Instant, _ db: Writer) throws {
        try db.run(
            "INSERT INTO job (id, kind, body, due_at, attempts) VALUES (\(job.id), \(job.kind), \(job.body), \(due), \(job.attempts))"
        )
    }

    /// The job that has waited longest, if one is due and nobody works on it.
    static func next(at now: Instant, _ db: Reader) throws -> Job? {
        try db.first(
            """
            SELECT id, kind, body, attempts FROM job
            WHERE due_at <= \(now) AND (leased_until_at IS NULL OR leased_until_at < \(now)) ORDER BY due_at, id LIMIT 1
            """
        ) { Job(id: try $0["id"], kind: try $0["kind"], body: try $0["body"], attempts: try $0["attempts"]) }
    }

    static func lease(_ job: Job, to runner: String, at now: Instant, _ db: Writer) throws {
        try db.run(
            """
            UPDATE job SET runner = \(runner), leased_until_at = \(now.adding(seconds: leaseSeconds)), attempts = \(job.attempts + 1)
            WHERE id = \(job.id)
            """)
    }

    static func renew(_ job: Job, by runner: String, at now: Instant, _ db: Writer) throws {
        try db.run(
            "UPDATE job SET leased_until_at = \(now.adding(seconds: leaseSeconds)) WHERE id = \(job.id) AND runner = \(runner)"
        )
    }

    static func finish(_ job: Job, by runner: String, _ db: Writer) throws {
        try db.run("DELETE FROM job WHERE id = \(job.id) AND runner = \(runner)")
    }

    /// The server stops: whoever comes next goes on at once.
    static func giveBack(_ job: Job, by runner: String, _ db: Writer) throws {
        try db.run(
            """
            UPDATE job SET leased_until_at = \(Instant?.none), attempts = \(job.attempts) WHERE id = \(job.id) AND runner = \(runner)
            """)
    }

    /// Tries again later, each time after twice as long, and after the last time not at all.
    static func fail(_ job: Job, by runner: String, because problem: String, at now: Instant, _ db: Writer) throws {
        let tries = job.attempts + 1
        let due = job.isLastAttempt ? never : now.adding(seconds: 5 << min(tries, 10))
        try db.run(
            """
            UPDATE job SET due_at = \(due), leased_until_at = \(Instant?.none), problem = \(String(problem.prefix(500)))
            WHERE id = \(job.id) AND runner = \(runner)
            """)
    }

    /// How many wait or run, and how many were given up.
    package static func counts(_ db: Reader) throws -> (waiting: Int, givenUp: Int) {
        let all = try db.value("SELECT count(*) AS n FROM job", as: Int.self)
        let givenUp = try db.value("SELECT count(*) AS n FROM job WHERE due_at = \(never)", as: Int.self)
        return (all - givenUp, givenUp)
    }
}
