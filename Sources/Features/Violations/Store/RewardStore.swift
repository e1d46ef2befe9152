package import Database
package import Domain
package import Kernel

/// Counts a month's rewards from dangers and violations, and keeps the list that was published.
package struct RewardStore: Sendable {
    static let migration = Migration(
        number: 182, "the month's reward lists",
        [
            """
            CREATE TABLE reward_list (
                site_id TEXT NOT NULL REFERENCES site (id), month TEXT NOT NULL, body \(.json) NOT NULL,
                PRIMARY KEY (site_id, month)
            ) \(sqlite: "STRICT", postgres: "")
            """
        ])

    /// What was earned so far; what is withdrawn, merged or not yet graded earns nothing.
    package static func count(
        at site: SiteID, from start: Instant, to end: Instant, _ table: RewardTable, _ db: Reader
    ) throws -> [RewardList.Line] {
        var (dangers, catches, yuan): ([PersonID: Int], [PersonID: Int], [PersonID: Int]) = ([:], [:], [:])
        try db.each(
            """
            SELECT reporter_id, grade, count(*) AS n FROM hidden_danger
            WHERE site_id = \(site) AND reported_at >= \(start) AND reported_at < \(end) AND grade IS NOT NULL
                AND found_by = 'self' AND phase NOT IN ('withdrawn', 'merged')
            GROUP BY reporter_id, grade ORDER BY reporter_id
            """
        ) { row in
            guard let person: PersonID = try row["reporter_id"],
                let grade = HiddenDanger.Grade(rawValue: try row["grade"])
            else { return }
            let count: Int = try row["n"]
            dangers[person, default: 0] += count
            yuan[person, default: 0] += count * table.yuan(for: grade)
        }
        try db.each(
            """
            SELECT by_id, serious, count(*) AS n FROM violation
            WHERE site_id = \(site) AND caught_at >= \(start) AND caught_at < \(end) AND phase <> 'dropped'
                AND manner <> 'self-report'
            GROUP BY by_id, serious ORDER BY by_id
            """
        ) { row in
            let (person, count): (PersonID, Int) = (try row["by_id"], try row["n"])
            catches[person, default: 0] += count
            yuan[person, default: 0] += count * table.yuan(isSerious: try row["serious"])
        }
        return yuan.map { person, sum in
            RewardList.Line(
                person: person, dangers: dangers[person] ?? 0, catches: catches[person] ?? 0, yuan: sum)
        }.sorted { ($1.yuan, $0.person) < ($0.yuan, $1.person) }
    }

    package static func published(at site: SiteID, _ month: String, _ db: Reader) throws -> RewardList? {
        try db.first("SELECT body FROM reward_list WHERE site_id = \(site) AND month = \(month)") {
            try JSONText.decode(from: try $0["body"])
        }
    }

    /// Publishes the list of a month that is over.
    package static func publish(
        at site: SiteID, _ month: String, from start: Instant, to end: Instant, _ table: RewardTable,
        in context: Context, _ db: Writer
    ) throws -> RewardList {
        guard context.actor.site == site else { throw Refusal.notPermitted }
        guard context.now >= end else { throw Refusal.rewardsTooEarly }
        guard table.isFair else { throw Refusal.rewardTableUnfair }
        guard try published(at: site, month, db) == nil else { throw Refusal.rewardsPublished }
        let list = RewardList(
            site: site, month: month, lines: try count(at: site, from: start, to: end, table, db),
            by: context.actor.person, at: context.now)
        let body = try JSONText.encode(list)
        try db.run("INSERT INTO reward_list (site_id, month, body) VALUES (\(site), \(month), \(body))")
        try db.append(
            "reward-list.published", body: body, about: "\(RewardList.kind)/\(site).\(month)", number: 0, site: site,
            in: context)
        return list
    }

    static let audit = LedgerAudit(RewardList.kind, rows: "SELECT count(*) AS n FROM reward_list") { id, db in
        let parts = id.split(separator: ".")
        guard let month = parts.last.map(String.init), let site = SiteID(parts.dropLast().joined(separator: ".")),
            let list = try published(at: site, month, db)
        else { return nil }
        return ["body": try JSONText.encode(list)]
    } fold: { payloads in
        guard let last = payloads.last else { return [:] }
        return ["body": try JSONText.encode(try JSONText.decode(RewardList.self, from: last.body))]
    }
}
