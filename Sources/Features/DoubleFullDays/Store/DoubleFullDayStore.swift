package import Database
package import Domain
package import Kernel

/// Campaigns with their items and rounds: whoever writes one of them writes the counts beside it in the same transaction.
package struct DoubleFullDayStore: Sendable {
    package struct Kept: Sendable {
        package let day: DoubleFullDay
        package let version: Int
        package let siteName: String
        package let figures: DoubleFullDay.Figures
    }

    package static func open(_ command: OpenDoubleFullDay, in context: Context, _ db: Writer) throws -> Kept {
        guard try Scope.of(context.actor, db).sees(.site(command.site), db) else { throw Refusal.unknownCampaign }
        return try found(command, in: context, db)
    }

    /// Opens it whoever asks: the house itself sees no mine.
    static func found(_ command: OpenDoubleFullDay, in context: Context, _ db: Writer) throws -> Kept {
        let other = try db.first(
            "SELECT id FROM double_full_day WHERE site_id = \(command.site) AND month = \(command.month.text)"
        ) { try $0["id"] as String }
        guard other == nil else { throw Refusal.campaignExists }
        let snapshot = try DoubleFullDaySnapshot.read(
            of: command.site, on: command.day, turns: min(max(command.turns, 1), 2), most: command.rules.mostInRound,
            openedBy: context.actor.person, db)
        let checklists = try FrozenChecklists.read(
            of: command.site, on: command.day, for: snapshot.items, command.rules.book, db)
        let events = try command.decide(
            freezing: snapshot.items, roll: snapshot.roll, lists: snapshot.lists, checklists: checklists.marks,
            in: context)
        guard let first = events.first, var day = DoubleFullDay.founded(by: first) else {
            preconditionFailure("an opening founds a campaign")
        }
        for event in events.dropFirst() { day.apply(event) }
        let (items, people) = (snapshot.items.count, snapshot.roll.count)
        try db.run(
            """
            INSERT INTO double_full_day (site_id, id, month, held_on, phase, items_due, items_done, items_excluded, people_due,
                people_done, people_excused, found, version, body)
            VALUES (\(day.site), \(day.id), \(day.month.text), \(day.heldOn), \(day.phase.rawValue), \(items), 0, 0, \(people),
                0, 0, 0, \(events.count), \(try JSONText.encode(day)))
            """)
        try checklists.keep(for: day.id, db)
        for item in snapshot.items { try insert(item, of: day.id, db) }
        let due = Dictionary(grouping: snapshot.items, by: \.checker).mapValues(\.count)
        for entry in snapshot.roll { try insert(entry, due: due[entry.person] ?? 0, of: day.id, db) }
        for (number, event) in events.enumerated() { try record(event, about: day, number: number, db, context) }
        let name: String = try db.value("SELECT name AS n FROM site WHERE id = \(day.site)")
        let kept = Kept(day: day, version: events.count, siteName: name, figures: try recount(day.id, db))
        let drawn = try RuleDrawing.events(for: snapshot.items, roll: snapshot.roll, of: day, db)
        return drawn.isEmpty ? kept : try carryOut(drawn, on: kept, in: context, db)
    }

    package static func perform(
        _ command: some Command<DoubleFullDay>, on id: DoubleFullDayID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        return try carryOut(try command.decide(on: kept.day, in: context), on: kept, in: context, db)
    }

    package static func reassign(
        _ numbers: [Int], to person: PersonID, reason: String, on id: DoubleFullDayID, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard let round = try round(of: person, in: id, db) else { throw Refusal.personNotOnRoll }
        let command = ReassignItems(numbers, to: person, team: round.team, reason: reason)
        return try perform(command, on: kept.day.id, version: nil, in: context, db)
    }

    package static func close(
        _ command: CloseDoubleFullDay, on id: DoubleFullDayID, version: Int?, flag rules: RedFlagRules? = nil,
        in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        let unexplained = try db.value(
            """
            SELECT count(*) AS n FROM double_full_day_item
            WHERE campaign_id = \(id) AND outcome IS NULL AND excluded_because IS NULL AND missed_because IS NULL
            """, as: Int.self)
        let flag = try rules.map { try redFlag(of: id, by: $0, on: context.today, db) }
        let events = try command.decide(
            on: kept.day, report: try closeOut(id, db), flag: flag, unexplained: unexplained, in: context)
        return try carryOut(events, on: kept, in: context, db)
    }

    private static func carryOut(
        _ events: [DoubleFullDayEvent], on kept: Kept, in context: Context, _ db: Writer
    ) throws -> Kept {
        var (day, next) = (kept.day, kept.version)
        for event in events {
            day.apply(event)
            try settle(event, of: day.id, db)
            try record(event, about: day, number: next, db, context)
            next += 1
        }
        let figures = try recount(day.id, db)
        try db.run(
            """
            UPDATE double_full_day SET phase = \(day.phase.rawValue), held_on = \(day.heldOn), items_done = \(figures.items.done),
                items_excluded = \(figures.items.notApplicable), version = \(next), body = \(try JSONText.encode(day))
            WHERE site_id = \(day.site) AND id = \(day.id)
            """)
        return Kept(day: day, version: next, siteName: kept.siteName, figures: figures)
    }

    private static func record(
        _ event: DoubleFullDayEvent, about day: DoubleFullDay, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(event, of: day, number: number, site: day.site, in: context)
        try NoticeStore.tell(event, of: day, number: number, in: context, db)
    }
}
