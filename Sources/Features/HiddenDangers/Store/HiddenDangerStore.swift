package import Database
package import Domain
package import Kernel

/// Reads, decides, writes and records in one transaction, or not at all.
package struct HiddenDangerStore: Sendable {
    static let migration = Migration(
        number: 4, "hidden dangers and their words",
        [
            """
            CREATE TABLE hidden_danger (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, num \(.integer) NOT NULL UNIQUE,
                phase TEXT NOT NULL, grade TEXT, assignee_id TEXT, deadline_on TEXT, reported_at \(.integer) NOT NULL,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX hidden_danger_by_age ON hidden_danger (site_id, reported_at, id)",
            "CREATE INDEX hidden_danger_by_phase ON hidden_danger (site_id, phase, reported_at, id)",
        ])

    let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    /// A danger together with the version that a form must name to change it.
    package struct Kept: Sendable {
        package let danger: HiddenDanger
        package let version: Int
    }

    package func report(_ command: ReportHiddenDanger, in context: Context) async throws -> Committed<Kept> {
        try await store.write { db in try Self.report(command, in: context, db) }
    }

    package func perform(
        _ command: some Command<HiddenDanger>, on id: HiddenDanger.ID, version: Int?, in context: Context
    ) async throws -> Committed<Kept> {
        try await store.write { db in try Self.perform(command, on: id, version: version, in: context, db) }
    }

    package static func report(_ command: ReportHiddenDanger, in context: Context, _ db: Writer) throws -> Kept {
        let event = try command.decide(in: context)
        guard let danger = HiddenDanger.founded(by: event) else { preconditionFailure("a report founds a danger") }
        guard case .site(let own) = try Scope.of(context.actor, db), own == danger.site
        else { throw Refusal.notPermitted }
        let num = try db.value("SELECT COALESCE(MAX(num), 0) + 1 AS n FROM hidden_danger", as: Int.self)
        try db.run(
            """
            INSERT INTO hidden_danger (site_id, id, num, phase, grade, assignee_id, deadline_on, reported_at, version, body)
            VALUES (\(danger.site), \(danger.id), \(num), \(danger.phase.rawValue), \(danger.grade?.rawValue),
                \(danger.assignment?.person), \(danger.deadline), \(danger.reportedAt), 1, \(try JSONText.encode(danger)))
            """)
        try HiddenDangerWords.add(danger, num: num, db)
        try HiddenDangerCounts.count(danger, db)
        try record(event, about: danger, number: 0, db, context)
        return Kept(danger: danger, version: 1)
    }

    /// Carries out a command; `version` is what the form was made from, so that a stale form is refused.
    package static func perform(
        _ command: some Command<HiddenDanger>, on id: HiddenDanger.ID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        guard let kept = try find(id, for: context.actor, db) else { throw Refusal.unknownHiddenDanger }
        guard version == nil || version == kept.version else { throw Refusal.stale }
        var danger = kept.danger
        var next = kept.version
        for event in try command.decide(on: danger, in: context) {
            danger.apply(event)
            try record(event, about: danger, number: next, db, context)
            next += 1
        }
        try save(danger, version: next, db)
        try HiddenDangerWords.replace(kept.danger, with: danger, db)
        try HiddenDangerCounts.move(from: kept.danger, to: danger, db)
        return Kept(danger: danger, version: next)
    }

    private static func save(_ danger: HiddenDanger, version: Int, _ db: Writer) throws {
        try db.run(
            """
            UPDATE hidden_danger SET phase = \(danger.phase.rawValue), grade = \(danger.grade?.rawValue),
                assignee_id = \(danger.assignment?.person), deadline_on = \(danger.deadline), version = \(version),
                body = \(try JSONText.encode(danger))
            WHERE site_id = \(danger.site) AND id = \(danger.id)
            """)
    }

    private static func record(
        _ event: HiddenDangerEvent, about danger: HiddenDanger, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(
            event.name, body: try JSONText.encode(event), about: "\(HiddenDanger.kind)/\(danger.id)", number: number,
            site: danger.site, in: context)
        try Self.keepPhotos(event, of: danger, db, context)
    }
}

extension Refusal {
    package static let stale = Refusal(
        "stale", kind: .conflict, "您打开页面后，他人已更改此条记录。请查看最新情况后再办理。",
        "Somebody changed this record after you opened it. Look at what it says now, then act.")
}
