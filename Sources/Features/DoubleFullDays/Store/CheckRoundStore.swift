package import Database
package import Domain
package import Kernel

/// Rounds: what one person's phone sends is one record, whatever it brings.
extension DoubleFullDayStore {
    /// A person's row on the roll of a campaign.
    package struct RoundRow: Sendable {
        package let number: Int
        package let person: PersonID
        package let team: OrganisationID
        package let teamName: String
        package let itemsDue: Int
        package let itemsDone: Int
        package let round: CheckRound
        let version: Int
    }

    /// What a batch led to.
    package struct Walked: Sendable {
        package let kept: Kept
        /// How many results were new and counted.
        package let counted: Int
        package let doubled: Int
        package let isLate: Bool
        package let dangers: [HiddenDangerID]
    }

    package static func round(of person: PersonID, in campaign: DoubleFullDayID, _ db: Reader) throws -> RoundRow? {
        try db.first(
            """
            SELECT number, person_id, team_id, team_name, items_due, items_done, version, body FROM double_full_day_round
            WHERE campaign_id = \(campaign) AND person_id = \(person)
            """, RoundRow.init)
    }

    /// Takes in a batch of results; `fresh` makes the identities of the dangers that are found.
    package static func walk(
        _ command: WalkRound, on id: DoubleFullDayID, showing photos: [Photo] = [], dangers rules: HiddenDangerRules?,
        fresh: () -> HiddenDangerID, in context: Context, _ db: Writer
    ) throws -> Walked {
        let kept = try known(id.text, for: context.actor, db)
        guard let row = try round(of: context.actor.person, in: id, db) else { throw Refusal.notOnTheRoll }
        let met = try standings(of: command.results.map(\.number), round: row.number, in: id, db)
        let items = try SaidBefore.adding(to: met, by: row, on: kept.day, db)
        var walk = try command.decide(on: kept.day, items: items.mapValues(\.standing), in: context)
        let isLate = kept.day.phase == .closed
        guard !walk.isRepeat else {
            return Walked(kept: kept, counted: 0, doubled: command.results.count, isLate: isLate, dangers: [])
        }
        let reporting = FoundOnRound(campaign: kept.day, photos: photos, rules: rules, context: context)
        for index in walk.results.indices {
            try reporting.report(&walk.results[index], items, fresh, db)
        }
        for index in walk.doubled.indices { try reporting.report(&walk.doubled[index], items, fresh, db) }
        try keep(isLate ? .walkedLate(walk) : .walked(walk), on: row, of: kept.day, in: context, db)
        if isLate {
            try countFound(walk, of: kept.day, db)
        } else {
            try count(walk, items, on: row, of: kept.day, in: context, db)
        }
        return Walked(
            kept: try known(id.text, for: context.actor, db), counted: isLate ? 0 : walk.results.count,
            doubled: walk.doubled.count, isLate: isLate, dangers: (walk.results + walk.doubled).compactMap(\.danger))
    }

    package static func takePart(
        _ command: TakePart, on id: DoubleFullDayID, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard let row = try round(of: context.actor.person, in: id, db) else { throw Refusal.notOnTheRoll }
        let seen = try ViolationStore.count(recordedBy: context.actor.person, in: id, db)
        let fresh = max(0, seen - (row.round.takenPart?.violations ?? 0))
        guard let event = try command.decide(on: kept.day, row.round, seen: fresh, in: context) else { return kept }
        try keep(event, on: row, of: kept.day, in: context, db)
        guard row.round.takenPart == nil else { return kept }
        let wasExcused = row.round.excuse != nil ? 1 : 0
        try db.run(
            """
            UPDATE double_full_day SET people_done = people_done + 1, people_excused = people_excused - \(wasExcused)
            WHERE site_id = \(kept.day.site) AND id = \(id)
            """)
        return try known(id.text, for: context.actor, db)
    }

    package static func excuse(
        _ command: ExcusePerson, _ person: PersonID, on id: DoubleFullDayID, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard let row = try round(of: person, in: id, db) else { throw Refusal.personNotOnRoll }
        try keep(try command.decide(on: kept.day, row.round, in: context), on: row, of: kept.day, in: context, db)
        try db.run(
            """
            UPDATE double_full_day SET people_excused = people_excused + 1
            WHERE site_id = \(kept.day.site) AND id = \(id)
            """)
        return try known(id.text, for: context.actor, db)
    }

    private static func keep(
        _ event: CheckRoundEvent, on row: RoundRow, of day: DoubleFullDay, in context: Context, _ db: Writer
    ) throws {
        var round = row.round
        round.apply(event)
        try db.run(
            """
            UPDATE double_full_day_round SET took_part_at = \(round.takenPart?.at), excused_because = \(round.excuse?.reason),
                doubts = \(round.doubts.count), version = \(row.version + 1), body = \(try JSONText.encode(round))
            WHERE campaign_id = \(day.id) AND number = \(row.number)
            """)
        try db.append(
            event.name, body: try JSONText.encode(Recorded(event, version: CheckRoundEvent.schemaVersion)),
            about: "\(CheckRound.kind)/\(day.id).\(row.number)", number: row.version, site: day.site, in: context)
    }
}
