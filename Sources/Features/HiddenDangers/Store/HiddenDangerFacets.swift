package import Database
import Domain
package import Kernel

/// How many of the dangers that a list asks for stand where: by state, grade, source, place, system and month.
package struct HiddenDangerFacets: Sendable {
    package struct Count: Sendable {
        package let value: String
        /// What the value is called, where only data knows it.
        package let name: String?
        package let number: Int
    }

    package enum Facet: String, Sendable, CaseIterable { case state, grade, system, place, source, month }

    package let counts: [Facet: [Count]]
    /// All that match: every danger has a state.
    package var total: Int { counts[.state, default: []].reduce(0) { $0 + $1.number } }

    /// So many places, systems and months are told.
    private static let most = 12
    private static let dayMilliseconds: Int64 = 86_400_000

    /// Counts exactly what `HiddenDangerStore.page` would list, in one pass over the hits.
    package init(_ filter: HiddenDangerFilter, for actor: Actor, _ db: Reader) throws {
        let matches = try HiddenDangerStore.matching(filter, for: actor, db)
        let offset = Int64(Zone.china.offsetMinutes) * 60_000
        let rows = try db.all(
            """
            WITH hit AS MATERIALIZED (
                SELECT hidden_danger.phase, hidden_danger.grade, hidden_danger.source, hidden_danger.place_id,
                    hidden_danger.system_id, (hidden_danger.reported_at + \(offset)) / \(Self.dayMilliseconds) AS day
                FROM \(HiddenDangerHits.tables(filter.words, actor)) WHERE \(matches)
            )
            SELECT 'state' AS facet, phase AS value, count(*) AS n FROM hit GROUP BY phase
            UNION ALL SELECT 'grade', COALESCE(grade, ''), count(*) FROM hit GROUP BY grade
            UNION ALL SELECT 'source', COALESCE(source, ''), count(*) FROM hit GROUP BY source
            UNION ALL SELECT 'month', CAST(day AS TEXT), count(*) FROM hit GROUP BY day
            UNION ALL SELECT 'place', place_id, n FROM (
                SELECT place_id, count(*) AS n FROM hit WHERE place_id IS NOT NULL GROUP BY place_id
                ORDER BY n DESC, place_id LIMIT \(Self.most)) AS places
            UNION ALL SELECT 'system', system_id, n FROM (
                SELECT system_id, count(*) AS n FROM hit WHERE system_id IS NOT NULL GROUP BY system_id
                ORDER BY n DESC, system_id LIMIT \(Self.most)) AS systems
            """
        ) { (facet: try $0["facet"] as String, value: try $0["value"] as String, number: try $0["n"] as Int) }
        let places = rows.filter { ["place", "system"].contains($0.facet) }.compactMap { PlaceID($0.value) }
        let names = try RegistryStore.names(of: "place", places, db)
        counts = Dictionary(grouping: rows) { Facet(rawValue: $0.facet) ?? .state }.mapValues { rows in
            rows.map { Count(value: $0.value, name: PlaceID($0.value).flatMap { names[$0] }, number: $0.number) }
                .sorted { ($1.number, $0.value) < ($0.number, $1.value) }
        }.merging([.month: Self.months(rows.filter { $0.facet == "month" })]) { $1 }
    }

    /// Days as months `2026-11`, the newest first.
    private static func months(_ days: [(facet: String, value: String, number: Int)]) -> [Count] {
        var months: [String: Int] = [:]
        for day in days {
            let month = Day(daysSinceEpoch: Int(day.value) ?? 0).text.prefix(7)
            months[String(month), default: 0] += day.number
        }
        return months.sorted { $0.key > $1.key }.prefix(most).map { Count(value: $0.key, name: nil, number: $0.value) }
    }
}
