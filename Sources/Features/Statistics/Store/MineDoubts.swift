package import Database
package import Domain
package import Kernel

/// What is asked about a mine as a whole: months whose dangers were mostly closed at their end, and teams that saw nothing.
/// Questions, never verdicts; nobody is counted or marked by them.
package struct MineDoubts: Sendable {
    static let migration = Migration(
        number: 262, "dangers by when they ended",
        ["CREATE INDEX hidden_danger_by_end ON hidden_danger (site_id, ended_at) WHERE ended_at IS NOT NULL"])

    package struct MonthEnd: Hashable, Sendable {
        package let month: Month
        package let closed: Int
        /// On the last days of the month.
        package let late: Int
    }

    package struct SilentTeam: Hashable, Sendable {
        package let name: String
        package let people: Int
    }

    package let monthEnds: [MonthEnd]
    package let silent: [SilentTeam]

    /// This month is not over yet.
    private static let months = 3
    private static let mostTeams = 50

    package init(
        at site: SiteID, _ rules: MineDoubtRules, on today: Day, _ zone: Zone, _ db: Reader
    ) throws {
        monthEnds = try (1...Self.months).compactMap { back in
            let month = Month(of: today).adding(months: -back)
            let found = try Self.closures(in: month, at: site, rules.monthEndDays, zone, db)
            return rules.asks(about: found.late, of: found.closed) ? found : nil
        }
        silent = try Self.silent(at: site, rules, since: zone.start(of: today.adding(days: -rules.silentDays)), db)
    }

    /// Another register's days are left out.
    private static func closures(
        in month: Month, at site: SiteID, _ days: Int, _ zone: Zone, _ db: Reader
    ) throws -> MonthEnd {
        let (begin, end) = (zone.start(of: month.first), zone.start(of: month.last.adding(days: 1)))
        let late = zone.start(of: month.last.adding(days: 1 - days))
        let found = try db.first(
            """
            SELECT count(*) AS closed, count(CASE WHEN ended_at >= \(late) THEN 1 END) AS late FROM hidden_danger
            WHERE site_id = \(site) AND ended_at >= \(begin) AND ended_at < \(end) AND phase = 'closed'
                AND body -> 'imported' IS NULL
            """
        ) { MonthEnd(month: month, closed: try $0["closed"], late: try $0["late"]) }
        return found ?? MonthEnd(month: month, closed: 0, late: 0)
    }

    private static func silent(
        at site: SiteID, _ rules: MineDoubtRules, since: Instant, _ db: Reader
    ) throws -> [SilentTeam] {
        try db.all(
            """
            SELECT organisation.name, count(*) AS people FROM organisation
            JOIN person ON person.organisation_id = organisation.id AND person.left_on IS NULL
            WHERE organisation.site_id = \(site) AND organisation.level = 'team' AND NOT EXISTS (
                SELECT 1 FROM person AS member JOIN hidden_danger ON hidden_danger.reporter_id = member.id
                WHERE member.organisation_id = organisation.id AND hidden_danger.reported_at >= \(since))
            GROUP BY organisation.id, organisation.name HAVING count(*) >= \(rules.silentPeople)
            ORDER BY people DESC, organisation.name LIMIT \(mostTeams)
            """
        ) { SilentTeam(name: try $0["name"], people: try $0["people"]) }
    }
}
