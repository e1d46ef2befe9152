import Database
import Domain
import Kernel

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
    static func tables(_ words: String, _ actor: Actor) -> SQL {
        let dangers: SQL =
            words.isEmpty
            ? "hidden_danger"
            : "(\(HiddenDangerWords.hits(words, for: actor))) hits JOIN hidden_danger ON hidden_danger.num = hits.num"
        return "\(dangers) JOIN site ON site.id = hidden_danger.site_id"
    }

    /// The ids of a page. Without a search the sites come first, which SQLite takes from `CROSS JOIN`; a search begins
    /// with the rows that hold its words, which both engines give by number.
    static func ids(_ matches: SQL, after: SQL, order: SQL, _ filter: HiddenDangerFilter, _ actor: Actor) -> SQL {
        let isSearch = !filter.words.isEmpty
        let way: SQL = filter.isPlain ? filter.sort.way : ""
        let tables: SQL =
            isSearch
            ? "(\(HiddenDangerWords.hits(filter.words, for: actor))) hits CROSS JOIN hidden_danger CROSS JOIN site"
            : "site CROSS JOIN hidden_danger\(way)"
        let link: SQL = isSearch ? "hidden_danger.num = hits.num" : "1 = 1"
        return """
            SELECT hidden_danger.id FROM \(tables)
            WHERE \(link) AND hidden_danger.site_id = site.id AND \(matches) AND \(after)
            ORDER BY \(order) LIMIT \(filter.limit + 1)
            """
    }
}

extension HiddenDangerFilter {
    /// Whether it asks for nothing but an order, a site and where to go on.
    var isPlain: Bool { bare == self }
    /// Whether it asks for words and nothing else.
    var asksForWordsAlone: Bool {
        var alone = bare
        alone.words = words
        return !words.isEmpty && alone == self
    }

    private var bare: HiddenDangerFilter {
        var bare = HiddenDangerFilter(site: site, limit: limit, cursor: cursor)
        (bare.sort, bare.today, bare.isThroughTeam) = (sort, today, isThroughTeam)
        return bare
    }
}

extension HiddenDangerFilter.Sort {
    /// The index within each site that has this order; SQLite does not see by itself that it need not read all of a site.
    fileprivate var way: SQL {
        switch self {
        case .number, .highestNumber: "\(by: "hidden_danger_by_number")"
        case .changed, .longestUnchanged: "\(by: "hidden_danger_by_change")"
        case .deadline: "\(by: "hidden_danger_by_due")"
        case .newest, .oldest, .latestDeadline: ""
        }
    }
}
