package import Database
package import Domain
package import Kernel

/// What each person wants to be told. A choice is a record: who was not told because of it can be asked afterwards.
package enum NoticePreferenceStore {
    package static let kind = "notice-preferences"

    static let migration = Migration(
        number: 132, "what people want to be told",
        [
            """
            CREATE TABLE notice_preferences (
                person_id TEXT PRIMARY KEY, version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "ALTER TABLE notice ADD COLUMN quiet \(.integer) NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1))",
            "DROP INDEX notice_unread",
            "CREATE INDEX notice_unread ON notice (person_id, told_at, id) WHERE read_at IS NULL AND quiet = 0",
        ])

    package struct Kept: Sendable {
        package let preferences: NoticePreferences
        /// 0 before anything was chosen.
        package let version: Int
    }

    package static func find(_ person: PersonID, _ db: Reader) throws -> Kept {
        try db.first("SELECT body, version FROM notice_preferences WHERE person_id = \(person)") { row in
            Kept(preferences: try JSONText.decode(from: try row["body"]), version: try row["version"])
        } ?? Kept(preferences: NoticePreferences(), version: 0)
    }

    /// Keeps one's own choice; places and teams must be what one sees. `version` is the one that the form was made from.
    package static func save(
        _ preferences: NoticePreferences, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        try expect(preferences, of: context.actor, db)
        let (person, old) = (context.actor.person, try find(context.actor.person, db).version)
        guard version == nil || version == old else { throw Refusal.stale }
        let body = try JSONText.encode(preferences)
        try db.run(
            """
            INSERT INTO notice_preferences (person_id, version, body) VALUES (\(person), \(old + 1), \(body))
            ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, body = excluded.body
            """)
        try db.append(
            "notice-preferences.chosen", body: try JSONText.encode(Recorded(preferences, version: 1)),
            about: "\(kind)/\(person)", number: old, site: context.actor.site, in: context)
        return Kept(preferences: preferences, version: old + 1)
    }

    private static func expect(_ preferences: NoticePreferences, of actor: Actor, _ db: Reader) throws {
        for place in preferences.places {
            let known: RegistryStore.Kept<Place>? = try RegistryStore.find(place, for: actor, db)
            guard known != nil else { throw Refusal.unknownReference("places") }
        }
        for team in preferences.teams {
            let known: RegistryStore.Kept<Organisation>? = try RegistryStore.find(team, for: actor, db)
            guard known != nil else { throw Refusal.unknownReference("teams") }
        }
    }

    static let audit = LedgerAudit(kind, rows: "SELECT count(*) AS n FROM notice_preferences") { id, db in
        try db.first("SELECT version, body FROM notice_preferences WHERE person_id = \(id)") { row in
            let body: NoticePreferences = try JSONText.decode(from: try row["body"])
            return ["version": String(try row["version"] as Int), "body": try JSONText.encode(body)]
        }
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        let said: NoticePreferences = try JSONText.decode(from: last.body)
        return ["version": String(payloads.count), "body": try JSONText.encode(said)]
    }
}
