import Database

extension PulseStore {
    /// Who answered stands beside the counts, never in them: no time, no number, no id of an answer joins the two, a group's
    /// counts are one row that every answer writes anew, and both are deleted when the pulse closes.
    static let migration = Migration(
        number: 290, "the four anonymous questions of a campaign",
        [
            """
            CREATE TABLE pulse (
                site_id TEXT NOT NULL REFERENCES site (id), id TEXT NOT NULL UNIQUE, month TEXT NOT NULL, phase TEXT NOT NULL,
                closes_on TEXT NOT NULL, version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL,
                PRIMARY KEY (site_id, id)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX pulse_by_month ON pulse (month, id)",
            "CREATE INDEX pulse_by_site ON pulse (site_id, month, id)",
            "CREATE INDEX pulse_open ON pulse (closes_on, id) WHERE phase = 'open'",
            """
            CREATE TABLE pulse_tally (
                pulse_id TEXT NOT NULL, number \(.integer) NOT NULL, body \(.json) NOT NULL, PRIMARY KEY (pulse_id, number)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE pulse_answerer (
                pulse_id TEXT NOT NULL, person_id TEXT NOT NULL, PRIMARY KEY (pulse_id, person_id)
            ) \(sqlite: "STRICT, WITHOUT ROWID", postgres: "")
            """,
        ])
}
