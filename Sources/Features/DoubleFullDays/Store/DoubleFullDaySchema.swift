import Database

/// The tables of the Double-Full Day and of the three violations, in order.
enum DaysSchema {
    static let migrations = [
        DoubleFullDayStore.migration, ViolationStore.migration, RewardStore.migration, ViolationStore.campaigns,
        DoubleFullDayStore.marks, FrozenChecklists.migration, ChecklistLines.migration, DoubleFullDayStore.draws,
    ]
}

extension DoubleFullDayStore {
    /// The items and the roll stand in rows of their own: a day has thousands, and a round touches a few.
    static let migration = Migration(
        number: 180, "Double-Full Days: the frozen items, the roll with everybody's round, and the dangers found",
        [
            """
            CREATE TABLE double_full_day (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, month TEXT NOT NULL,
                held_on TEXT NOT NULL, phase TEXT NOT NULL,
                items_due \(.integer) NOT NULL, items_done \(.integer) NOT NULL, items_excluded \(.integer) NOT NULL,
                people_due \(.integer) NOT NULL, people_done \(.integer) NOT NULL, people_excused \(.integer) NOT NULL,
                found \(.integer) NOT NULL, version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL,
                PRIMARY KEY (site_id, id), UNIQUE (site_id, month)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX double_full_day_by_month ON double_full_day (month, held_on, id)",
            "CREATE INDEX double_full_day_by_day ON double_full_day (site_id, held_on, id)",
            """
            CREATE TABLE double_full_day_item (
                campaign_id TEXT NOT NULL, number \(.integer) NOT NULL, turn \(.integer) NOT NULL, kind TEXT NOT NULL,
                ref TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, grp TEXT NOT NULL, place TEXT NOT NULL,
                owner_id TEXT NOT NULL, owner_assumed \(.integer) NOT NULL, checker_id TEXT NOT NULL, team_id TEXT NOT NULL,
                excluded_because TEXT, missed_because TEXT, outcome TEXT, round \(.integer), done_at \(.integer), note TEXT,
                danger_id TEXT, PRIMARY KEY (campaign_id, number)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX double_full_day_item_by_checker ON double_full_day_item (campaign_id, checker_id, number)",
            "CREATE INDEX double_full_day_item_by_round ON double_full_day_item (campaign_id, round, number)",
            "CREATE INDEX double_full_day_item_by_ref ON double_full_day_item (campaign_id, ref, turn)",
            """
            CREATE INDEX double_full_day_item_open ON double_full_day_item (campaign_id, grp, number)
            WHERE outcome IS NULL AND excluded_because IS NULL
            """,
            """
            CREATE TABLE double_full_day_round (
                campaign_id TEXT NOT NULL, number \(.integer) NOT NULL, person_id TEXT NOT NULL, team_id TEXT NOT NULL,
                team_name TEXT NOT NULL, items_due \(.integer) NOT NULL, items_done \(.integer) NOT NULL,
                took_part_at \(.integer), excused_because TEXT, doubts \(.integer) NOT NULL, version \(.integer) NOT NULL,
                body \(.json) NOT NULL, PRIMARY KEY (campaign_id, number), UNIQUE (campaign_id, person_id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX double_full_day_round_by_person ON double_full_day_round (person_id, campaign_id)",
            """
            CREATE TABLE double_full_day_danger (
                campaign_id TEXT NOT NULL, danger_id TEXT NOT NULL, PRIMARY KEY (campaign_id, danger_id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ])

    static let marks = Migration(
        number: 184, "items know what was said of the lines of their checklists",
        ["ALTER TABLE double_full_day_item ADD COLUMN marks TEXT"])
}
