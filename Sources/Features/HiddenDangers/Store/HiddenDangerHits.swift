import Database

/// The dangers of one page, found by indexes alone before anything of a row is read.
enum HiddenDangerHits {
    /// What makes lists of many sites quick. PostgreSQL walks all dangers by age; SQLite needs nothing for it, for it
    /// takes the newest of each site and leaves a site as soon as no more can come.
    static let migration = Migration(
        number: 12, "hidden dangers of many sites by age",
        [
            "\(sqlite: "", postgres: "CREATE INDEX hidden_danger_newest ON hidden_danger (reported_at, id)")",
            "\(sqlite: "", postgres: "CREATE INDEX hidden_danger_phase_newest ON hidden_danger (phase, reported_at, id)")",
            "\(sqlite: "", postgres: "CREATE INDEX hidden_danger_major_newest ON hidden_danger (reported_at, id) WHERE grade = 'major'")",
        ])

    /// The ids of a page. Without a search the sites come first, which SQLite takes from `CROSS JOIN`; a search begins
    /// with the rows that hold its words.
    static func ids(_ matches: SQL, after: SQL, order: SQL, most: Int, isSearch: Bool) -> SQL {
        let tables: SQL = isSearch ? "hidden_danger JOIN site ON 1 = 1" : "site CROSS JOIN hidden_danger"
        return """
            SELECT hidden_danger.id FROM \(tables)
            WHERE hidden_danger.site_id = site.id AND \(matches) AND \(after) ORDER BY \(order) LIMIT \(most)
            """
    }
}
