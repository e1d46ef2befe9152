package import Database
package import Domain
package import Kernel

/// Violations and their rows; who may read one is asked here and nowhere else.
package struct ViolationStore: Sendable {
    package struct Kept: Sendable {
        package let violation: ViolationCase
        package let version: Int
    }

    package static func record(
        _ command: RecordViolation, rules: ViolationRules, in context: Context, _ db: Writer
    ) throws -> Kept {
        guard let site = context.actor.site else { throw Refusal.notPermitted }
        for person in [command.person] + [command.witness].compactMap(\.self) {
            guard try RegistryStore.isOnRoll(person, of: site, on: context.today, db) else {
                throw Refusal.violationPersonUnknown
            }
        }
        let standing = try standing(of: command.person, at: site, rules, in: context, db)
        let campaign = try Self.campaign(at: site, on: context.today, db)
        let event = try command.decide(standing, during: campaign, in: context)
        guard let violation = ViolationCase.founded(by: event) else {
            preconditionFailure("a sighting founds a violation")
        }
        try insert(violation, context.zone, db)
        try append(event, about: violation, number: 0, db, context)
        for photo in violation.sighting.photos {
            try PhotoStore.name(photo, by: "\(ViolationCase.kind)/\(violation.id)", at: site, db, context)
        }
        return Kept(violation: violation, version: 1)
    }

    package static func perform(
        _ command: any Command<ViolationCase>, on id: ViolationID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        var (violation, next) = (kept.violation, kept.version)
        for event in try command.decide(on: violation, in: context) {
            violation.apply(event)
            try append(event, about: violation, number: next, db, context)
            next += 1
        }
        try db.run(
            """
            UPDATE violation SET phase = \(violation.phase.rawValue), points = \(violation.points), version = \(next),
                body = \(try JSONText.encode(violation))
            WHERE site_id = \(violation.site) AND id = \(violation.id)
            """)
        return Kept(violation: violation, version: next)
    }

    /// The Double-Full Day that a site holds on a day, while it is not closed out.
    private static func campaign(at site: SiteID, on day: Day, _ db: Reader) throws -> DoubleFullDayID? {
        try db.first(
            """
            SELECT id FROM double_full_day WHERE site_id = \(site) AND held_on = \(day) AND phase = 'under-way'
            ORDER BY id DESC LIMIT 1
            """
        ) { try $0["id"] }
    }

    /// How many somebody recorded on a Double-Full Day.
    package static func count(
        recordedBy person: PersonID, in campaign: DoubleFullDayID, _ db: Reader
    ) throws -> Int {
        try db.value(
            "SELECT count(*) AS n FROM violation WHERE campaign_id = \(campaign) AND by_id = \(person)", as: Int.self)
    }

    private static func standing(
        of person: PersonID, at site: SiteID, _ rules: ViolationRules, in context: Context, _ db: Reader
    ) throws -> RecordViolation.Standing {
        let team = try db.first("SELECT organisation_id FROM person WHERE id = \(person)") {
            try $0["organisation_id"] as OrganisationID
        }
        guard let team else { throw Refusal.violationPersonUnknown }
        let since = context.now.adding(days: -rules.repeatDays)
        let earlier = try db.value(
            """
            SELECT count(*) AS n FROM violation
            WHERE person_id = \(person) AND caught_at > \(since) AND manner = 'caught' AND phase <> 'dropped'
            """, as: Int.self)
        let post = try RegistryStore.posts(heldBy: person, on: context.today, db).first?.post.id
        return RecordViolation.Standing(site: site, team: team, post: post, earlier: earlier)
    }

    private static func insert(_ violation: ViolationCase, _ zone: Zone, _ db: Writer) throws {
        let sighting = violation.sighting
        let day = zone.day(of: sighting.at)
        let hour = Int((sighting.at.milliseconds - zone.start(of: day).milliseconds) / 3_600_000)
        try db.run(
            """
            INSERT INTO violation (site_id, id, person_id, by_id, witness_id, phase, type, serious, manner, item, team_id, post_id,
                month, hour, points, caught_at, campaign_id, version, body)
            VALUES (\(violation.site), \(violation.id), \(violation.person), \(sighting.by), \(sighting.witness),
                \(violation.phase.rawValue), \(sighting.type.rawValue), \(sighting.isSerious), \(sighting.manner.rawValue),
                \(sighting.item), \(sighting.team), \(sighting.post), \(String(day.text.prefix(7))), \(hour), 0,
                \(sighting.at), \(sighting.campaign), 1, \(try JSONText.encode(violation)))
            """)
    }

    private static func append(
        _ event: ViolationEvent, about violation: ViolationCase, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(event, of: violation, number: number, site: violation.site, in: context)
    }
}
