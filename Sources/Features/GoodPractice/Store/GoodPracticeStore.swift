package import Database
package import Domain
package import Kernel

/// Cards and their rows; who reads one is asked in `GoodPracticeQueries` and nowhere else.
package struct GoodPracticeStore: Sendable {
    static let migration = Migration(
        number: 291, "good practices that other mines adopt",
        [
            """
            CREATE TABLE good_practice (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, phase TEXT NOT NULL, system TEXT,
                audience TEXT, reach TEXT, published_at \(.integer), adopted \(.integer) NOT NULL,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX good_practice_newest ON good_practice (published_at, id) WHERE phase = 'published'",
            "CREATE INDEX good_practice_adopted ON good_practice (adopted, id) WHERE phase = 'published'",
            "CREATE INDEX good_practice_by_phase ON good_practice (site_id, phase, id)",
        ])

    package struct Kept: Sendable {
        package let practice: GoodPractice
        package let version: Int
        package let siteName: String
    }

    package static func propose(_ command: ProposeGoodPractice, in context: Context, _ db: Writer) throws -> Kept {
        guard let site = context.actor.site else { throw Refusal.notPermitted }
        if let campaign = command.campaign { _ = try DoubleFullDayStore.known(campaign.text, for: context.actor, db) }
        let event = try command.decide(naming: try names(of: site, context, db), in: context)
        guard let practice = GoodPractice.founded(by: event) else {
            preconditionFailure("a proposal founds a card")
        }
        try db.run(
            """
            INSERT INTO good_practice (site_id, id, phase, system, adopted, version, body)
            VALUES (\(site), \(practice.id), \(practice.phase.rawValue), \(practice.card.system?.rawValue), 0, 1,
                \(try JSONText.encode(practice)))
            """)
        try db.append(event, of: practice, number: 0, site: site, in: context)
        for photo in practice.card.photos {
            try PhotoStore.name(photo, by: "\(GoodPractice.kind)/\(practice.id)", at: site, db, context)
        }
        return try known(practice.id.text, for: context.actor, db)
    }

    package static func publish(
        for audience: GoodPractice.Audience, on id: GoodPracticeID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        let branch = try Branches(of: kept.practice.site, db)
        guard let reach = audience == .company ? branch.owner : branch.supervisor else { throw Refusal.nobodyToRead }
        return try perform(PublishGoodPractice(for: audience, reach: reach), on: id, version: version, in: context, db)
    }

    package static func adopt(_ how: String, on id: GoodPracticeID, in context: Context, _ db: Writer) throws -> Kept {
        let command = AdoptGoodPractice(how, naming: try names(of: context.actor.site, context, db))
        return try perform(command, on: id, version: nil, in: context, db)
    }

    package static func answer(
        _ verdict: GoodPractice.Outcome.Effect, _ text: String, on id: GoodPracticeID, in context: Context,
        _ db: Writer
    ) throws -> Kept {
        let command = AnswerGoodPractice(verdict, text, naming: try names(of: context.actor.site, context, db))
        return try perform(command, on: id, version: nil, in: context, db)
    }

    /// What a mine does stands in its own chain, whosever card it is.
    package static func perform(
        _ command: some Command<GoodPractice>, on id: GoodPracticeID, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(id.text, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        var (practice, next) = (kept.practice, kept.version)
        for event in try command.decide(on: practice, in: context) {
            practice.apply(event)
            try db.append(event, of: practice, number: next, site: context.actor.site ?? practice.site, in: context)
            next += 1
        }
        try db.run(
            """
            UPDATE good_practice SET phase = \(practice.phase.rawValue), audience = \(practice.publication?.audience.rawValue),
                reach = \(practice.publication?.reach), published_at = \(practice.publication?.at),
                adopted = \(practice.adoptions.count), version = \(next), body = \(try JSONText.encode(practice))
            WHERE site_id = \(practice.site) AND id = \(practice.id)
            """)
        return Kept(practice: practice, version: next, siteName: kept.siteName)
    }

    /// The names that may stand in no text: those of everybody on the site's roll.
    private static func names(of site: SiteID?, _ context: Context, _ db: Reader) throws -> [String] {
        guard let site, let condition = try RegistryStore.rollCondition(of: site, on: context.today, db) else {
            return []
        }
        return try db.all(
            """
            SELECT DISTINCT person.name FROM person
            JOIN organisation ON organisation.id = person.organisation_id WHERE \(condition)
            """
        ) { try $0["name"] }
    }
}
