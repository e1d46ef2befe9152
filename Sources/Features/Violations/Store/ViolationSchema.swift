import Database

extension ViolationStore {
    static let migration = Migration(
        number: 181, "three violations, and refusals of dangerous orders",
        [
            """
            CREATE TABLE violation (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL, by_id TEXT NOT NULL,
                witness_id TEXT, phase TEXT NOT NULL, type TEXT NOT NULL, serious \(.integer) NOT NULL, manner TEXT NOT NULL,
                item TEXT, team_id TEXT NOT NULL, post_id TEXT, month TEXT NOT NULL, hour \(.integer) NOT NULL,
                points \(.integer) NOT NULL, caught_at \(.integer) NOT NULL, version \(.integer) NOT NULL CHECK (version > 0),
                body \(.json) NOT NULL, PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX violation_by_time ON violation (site_id, caught_at, id)",
            "CREATE INDEX violation_by_person ON violation (person_id, caught_at)",
            "CREATE INDEX violation_by_catcher ON violation (by_id, caught_at)",
            "CREATE INDEX violation_by_phase ON violation (site_id, phase, caught_at)",
            """
            CREATE TABLE order_refusal (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, by_id TEXT NOT NULL, is_answered \(.integer) NOT NULL,
                refused_at \(.integer) NOT NULL, version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL,
                PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX order_refusal_by_time ON order_refusal (site_id, is_answered, refused_at, id)",
            "CREATE INDEX order_refusal_by_person ON order_refusal (by_id, refused_at)",
        ])

    static let campaigns = Migration(
        number: 183, "violations know the Double-Full Day on which they were seen",
        [
            "ALTER TABLE violation ADD COLUMN campaign_id TEXT",
            "UPDATE violation SET campaign_id = body -> 'sighting' ->> 'campaign'",
            "CREATE INDEX violation_by_campaign ON violation (campaign_id) WHERE campaign_id IS NOT NULL",
        ])
}
