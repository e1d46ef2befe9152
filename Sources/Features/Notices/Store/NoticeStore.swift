import Database
import Domain
import Kernel

/// Notices are made in the transaction of the event that they tell of, or not at all.
package enum NoticeStore {
    static let migration = Migration(
        number: 130, "notices, and who holds which role where",
        [
            """
            CREATE TABLE notice (
                id TEXT PRIMARY KEY, person_id TEXT NOT NULL, site_id TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL,
                topic TEXT NOT NULL, party TEXT NOT NULL, what TEXT NOT NULL, detail TEXT, due_on TEXT, days \(.integer), worker_id TEXT, grade TEXT, place_id TEXT, place_text TEXT,
                by_name TEXT NOT NULL, told_at \(.integer) NOT NULL,
                asks \(.integer) NOT NULL CHECK (asks IN (0, 1)), read_at \(.integer), acknowledged_at \(.integer)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX notice_by_person ON notice (person_id, told_at, id)",
            "CREATE INDEX notice_unread ON notice (person_id, told_at, id) WHERE read_at IS NULL",
            "CREATE INDEX notice_awaiting ON notice (person_id, told_at, id) WHERE asks = 1 AND acknowledged_at IS NULL",
            "CREATE INDEX notice_by_topic ON notice (person_id, topic, told_at, id)",
            "CREATE INDEX notice_by_subject ON notice (subject, person_id)",
            "CREATE INDEX account_by_site ON account (site_id, role)",
            "CREATE INDEX account_by_organisation ON account (organisation_id, role)",
        ])

    /// Tells of an event whom the entity's table names; whoever did it is not told.
    /// `number` is the event's place in the subject's history.
    static func tell<Subject: Notifying>(
        _ event: Subject.Event, of subject: Subject, number: Int, in context: Context, _ db: Writer
    ) throws {
        let rules = Subject.notices.filter { $0.tells(of: event.name, subject) }
        guard !rules.isEmpty else { return }
        let matter = subject.matter(of: event)
        var told: Set<PersonID> = [context.actor.person]
        let book = NoticeReceivers(matter.site, db)
        for rule in rules {
            for party in rule.parties {
                let excluded = subject.excluded(from: party)
                for person in try book.persons(subject.receivers(party, of: event), upTo: .mineManager)
                where !excluded.contains(person) {
                    guard told.insert(person).inserted else { continue }
                    try add(rule.kind, matter, of: "event \(number)", to: person, as: party, in: context, db)
                }
            }
        }
    }

    /// Whoever acts on something has seen what was told of it.
    static func seen(_ subject: String, in context: Context, _ db: Writer) throws {
        try db.run(
            """
            UPDATE notice SET read_at = \(context.now)
            WHERE subject = \(subject) AND person_id = \(context.actor.person) AND read_at IS NULL
            """)
    }

    /// `cause` names the one event or step of the subject that is told; a person is told of it once.
    static func add(
        _ kind: NoticeKind, _ matter: NoticeMatter, of cause: String, to person: PersonID, as party: Party,
        in context: Context, _ db: Writer
    ) throws {
        try WebhookStore.lay(kind, matter, of: cause, in: context, db)
        let id = NoticeID(at: context.now, for: "\(matter.subject) \(cause) \(person)")
        let isQuiet = try NoticeReach(kind: kind, matter: matter).isQuiet(for: person, db)
        try db.run(
            """
            INSERT INTO notice (id, person_id, site_id, subject, kind, topic, party, what, detail, due_on, days, worker_id, grade,
                place_id, place_text, by_name, told_at, asks, quiet)
            VALUES (\(id), \(person), \(matter.site), \(matter.subject), \(kind.rawValue), \(kind.group.rawValue),
                \(party.rawValue), \(matter.what), \(matter.detail), \(matter.dueOn), \(matter.days), \(matter.worker),
                \(matter.grade), \(matter.places.first), \(matter.placeText), \(context.actor.name), \(context.now),
                \(kind.asksAcknowledgement), \(isQuiet))
            """)
        if !isQuiet { try MailChoiceStore.send(id, to: person, at: context.now, db) }
    }
}
