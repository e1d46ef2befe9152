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

    /// The other orders of a list, each within its site; PostgreSQL walks all dangers by the last change, too.
    static let orders = Migration(
        number: 143, "hidden dangers of a site by number, last change and deadline",
        [
            "CREATE INDEX hidden_danger_by_number ON hidden_danger (site_id, num)",
            "CREATE INDEX hidden_danger_by_change ON hidden_danger (site_id, (COALESCE(changed_at, reported_at)), id)",
            "CREATE INDEX hidden_danger_by_due ON hidden_danger (site_id, (COALESCE(deadline_on, '9999-12-31')), id)",
            "\(sqlite: "", postgres: "CREATE INDEX hidden_danger_changed ON hidden_danger ((COALESCE(changed_at, reported_at)), id)")",
            "\(sqlite: "", postgres: "CREATE INDEX hidden_danger_due ON hidden_danger ((COALESCE(deadline_on, '9999-12-31')), id)")",
        ])

    /// Where all that is asked for stands, for counting.
    static func tables(_ words: String) -> SQL {
        let dangers: SQL =
            words.isEmpty
            ? "hidden_danger"
            : "(\(HiddenDangerWords.hits(words))) hits JOIN hidden_danger ON hidden_danger.num = hits.num"
        return "\(dangers) JOIN site ON site.id = hidden_danger.site_id"
    }

    /// The ids of a page. Without a search the sites come first, which SQLite takes from `CROSS JOIN`; a search begins
    /// with the rows that hold its words, which both engines give by number.
    static func ids(_ matches: SQL, after: SQL, order: SQL, most: Int, words: String) -> SQL {
        let tables: SQL =
            words.isEmpty
            ? "site CROSS JOIN hidden_danger"
            : "(\(HiddenDangerWords.hits(words))) hits CROSS JOIN hidden_danger CROSS JOIN site"
        let link: SQL = words.isEmpty ? "1 = 1" : "hidden_danger.num = hits.num"
        return """
            SELECT hidden_danger.id FROM \(tables)
            WHERE \(link) AND hidden_danger.site_id = site.id AND \(matches) AND \(after) ORDER BY \(order) LIMIT \(most)
            """
    }
}
