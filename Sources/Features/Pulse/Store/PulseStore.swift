package import Database
package import Domain
package import Kernel

/// Pulses; an answer changes a count and notes who answered, and no record of the ledger tells of either.
package struct PulseStore: Sendable {
    package struct Kept: Sendable {
        package let pulse: Pulse
        package let version: Int
        package let siteName: String
        /// How many have answered so far, or did.
        package let answered: Int
    }

    /// Opens it whoever asks: the house itself sees no mine.
    static func open(_ command: OpenPulse, in context: Context, _ db: Writer) throws {
        let event = try command.decide(asking: try teams(of: command.campaign.id, db))
        guard let pulse = Pulse.founded(by: event) else { preconditionFailure("an opening founds a pulse") }
        try db.run(
            """
            INSERT INTO pulse (site_id, id, month, phase, closes_on, version, body)
            VALUES (\(pulse.site), \(pulse.id), \(pulse.month.text), \(pulse.phase.rawValue), \(pulse.opening.closesOn), 1,
                \(try JSONText.encode(pulse)))
            """)
        let nobody = try JSONText.encode(PulseTally())
        for group in pulse.opening.groups {
            try db.run(
                "INSERT INTO pulse_tally (pulse_id, number, body) VALUES (\(pulse.id), \(group.number), \(nobody))")
        }
        try db.append(event, of: pulse, number: 0, site: pulse.site, in: context)
    }

    /// Counts a person's answers; a second sending of the same person changes nothing.
    package static func answer(_ command: AnswerPulse, on id: PulseID, in context: Context, _ db: Writer) throws -> Kept
    {
        let kept = try known(id.text, for: context.actor, db)
        let person = context.actor.person
        let team = try DoubleFullDayStore.round(of: person, in: kept.pulse.campaign, db)?.team
        let group = try command.decide(on: kept.pulse, team: team, in: context)
        guard try !hasAnswered(person, id, db) else { return kept }
        try db.run("INSERT INTO pulse_answerer (pulse_id, person_id) VALUES (\(id), \(person))")
        var tally = try tallies(of: id, db)[group.number] ?? PulseTally()
        tally.add(command.answer)
        try db.run(
            """
            UPDATE pulse_tally SET body = \(try JSONText.encode(tally)) WHERE pulse_id = \(id) AND number = \(group.number)
            """)
        return try known(id.text, for: context.actor, db)
    }

    /// Fixes what is shown, and forgets who answered and what is finer than that.
    static func close(_ pulse: Pulse, version: Int, in context: Context, _ db: Writer) throws {
        var closed = pulse
        let event = try ClosePulse().decide(on: pulse, counting: try tallies(of: pulse.id, db), in: context)
        closed.apply(event)
        try save(closed, version: version + 1, db)
        try db.run("DELETE FROM pulse_answerer WHERE pulse_id = \(pulse.id)")
        try db.run("DELETE FROM pulse_tally WHERE pulse_id = \(pulse.id)")
        try db.append(event, of: closed, number: version, site: pulse.site, in: context)
    }

    package static func perform(
        _ command: some Command<Pulse>, on id: PulseID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        var (pulse, next) = (kept.pulse, kept.version)
        for event in try command.decide(on: pulse, in: context) {
            pulse.apply(event)
            try db.append(event, of: pulse, number: next, site: pulse.site, in: context)
            next += 1
        }
        try save(pulse, version: next, db)
        return try known(id.text, for: context.actor, db)
    }

    private static func save(_ pulse: Pulse, version: Int, _ db: Writer) throws {
        try db.run(
            """
            UPDATE pulse SET phase = \(pulse.phase.rawValue), version = \(version), body = \(try JSONText.encode(pulse))
            WHERE site_id = \(pulse.site) AND id = \(pulse.id)
            """)
    }

    private static func teams(of campaign: DoubleFullDayID, _ db: Reader) throws -> [Pulse.Team] {
        try db.all(
            """
            SELECT team_id, team_name, count(*) AS n FROM double_full_day_round WHERE campaign_id = \(campaign)
            GROUP BY team_id, team_name ORDER BY team_name, team_id
            """
        ) { Pulse.Team(id: try $0["team_id"], name: try $0["team_name"], people: try $0["n"]) }
    }

    private static func tallies(of id: PulseID, _ db: Reader) throws -> [Int: PulseTally] {
        var tallies: [Int: PulseTally] = [:]
        try db.each("SELECT number, body FROM pulse_tally WHERE pulse_id = \(id) ORDER BY number") {
            tallies[try $0["number"]] = try JSONText.decode(PulseTally.self, from: try $0["body"])
        }
        return tallies
    }
}
