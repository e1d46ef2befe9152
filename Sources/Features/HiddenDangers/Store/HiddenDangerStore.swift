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

    package static func report(
        _ command: ReportHiddenDanger, showing photos: [Photo] = [], in context: Context, _ db: Writer
    ) throws -> Kept {
        let event = try command.decide(in: context)
        guard var danger = HiddenDanger.founded(by: event) else { preconditionFailure("a report founds a danger") }
        try expectScope(of: context.actor, over: danger.site, db)
        try expectPlaces(command.finding.places, at: danger.site, db)
        var events = [event]
        let earlier = try earlier(than: danger, command.rules, db)
        for more in try recurrence(of: danger, from: earlier, command.rules, in: context) {
            danger.apply(more)
            events.append(more)
        }
        let num = try DangerNumbers.next(db)
        try insert(danger, num: num, version: events.count, at: context.now, db)
        try HiddenDangerWords.add(danger, num: num, db)
        HiddenDangerCounts.count(danger, db)
        for (number, event) in events.enumerated() { try record(event, about: danger, number: number, db, context) }
        if let earlier, danger.recurrence != nil { try note(.recurredAs(danger.id), on: earlier, in: context, db) }
        guard !photos.isEmpty else { return Kept(danger: danger, version: events.count) }
        return try perform(WithPhotos(nil, photos, .before), on: danger.id, version: events.count, in: context, db)
    }

    /// Carries out a command; `version` is what the form was made from, so that a stale form is refused.
    package static func perform(
        _ command: some Command<HiddenDanger>, on id: HiddenDanger.ID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        guard let kept = try find(id, for: context.actor, db) else { throw Refusal.unknownHiddenDanger }
        guard version == nil || version == kept.version else { throw Refusal.stale }
        try expectPersons(command.persons, at: kept.danger.site, on: context.today, db)
        try expectPlaces(command.places, at: kept.danger.site, db)
        let events = try events(of: command, on: kept.danger, in: context, db)
        try expectAuthority(for: events, on: kept.danger, in: context, db)
        let done = try carryOut(events, on: kept, in: context, db)
        if let merge = command as? MergeHiddenDanger { try take(kept.danger, merge, in: context, db) }
        guard let correction = command as? CorrectFinding else { return done }
        return try relink(done, correction.rules, in: context, db)
    }

    /// Takes in what another entity decided about a danger, in its transaction.
    static func note(_ event: HiddenDangerEvent, on kept: Kept, in context: Context, _ db: Writer) throws {
        _ = try carryOut([event], on: kept, in: context, db)
    }

    static func carryOut(
        _ events: [HiddenDangerEvent], on kept: Kept, in context: Context, _ db: Writer
    ) throws -> Kept {
        guard !events.isEmpty else { return kept }
        var (danger, next) = (kept.danger, kept.version)
        for event in events {
            danger.apply(event)
            try record(event, about: danger, number: next, db, context)
            next += 1
        }
        try save(danger, version: next, at: context.now, db)
        try HiddenDangerWords.replace(kept.danger, with: danger, db)
        try HiddenDangerCounts.move(from: kept.danger, to: danger, db)
        try wind(from: kept.danger, to: danger, at: context.now, db)
        try NoticeStore.seen("\(HiddenDanger.kind)/\(danger.id)", in: context, db)
        return Kept(danger: danger, version: next)
    }

    /// A danger of another register, with one record of its own: that it was brought in now, and by whom.
    static func bringIn(_ told: ImportedDanger, in context: Context, _ db: Writer) throws {
        let event = HiddenDangerEvent.imported(told)
        guard let danger = HiddenDanger.founded(by: event) else { preconditionFailure("an import founds a danger") }
        let num = try DangerNumbers.next(db)
        try insert(danger, num: num, version: 1, at: context.now, db)
        try HiddenDangerWords.add(danger, num: num, db)
        HiddenDangerCounts.count(danger, db)
        try record(event, about: danger, number: 0, db, context)
        try wind(from: nil, to: danger, at: context.now, db)
    }

    private static func record(
        _ event: HiddenDangerEvent, about danger: HiddenDanger, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(event, of: danger, number: number, site: danger.site, in: context)
        try keepPhotos(event, of: danger, db, context)
        try HiddenDangerComments.keep(event, of: danger.id, at: danger.site, context.now, db)
        try NoticeStore.tell(event, of: danger, number: number, in: context, db)
    }
}

extension Refusal {
    package static let stale = Refusal(
        "stale", kind: .conflict, "您打开页面后，他人已更改此条记录。请查看最新情况后再办理。",
        "Somebody changed this record after you opened it. Look at what it says now, then act.")
}
