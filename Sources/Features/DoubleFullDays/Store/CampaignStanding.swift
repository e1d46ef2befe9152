package import Database
package import Domain
package import Kernel

/// How many mines in scope have opened and closed the Double-Full Day of a month, from the row that each campaign keeps.
package struct CampaignStanding: Sendable {
    package let opened: Int
    package let closed: Int
    package let missing: Int

    package init(_ month: CampaignMonth, for actor: Actor, _ db: Reader) throws {
        let counted = try db.first(
            """
            SELECT count(*) AS opened, count(CASE WHEN double_full_day.phase = 'closed' THEN 1 END) AS closed
            FROM double_full_day JOIN site ON site.id = double_full_day.site_id
            WHERE double_full_day.month = \(month.text) AND \(try Scope.of(actor, db).condition)
            """
        ) { (opened: try $0["opened"] as Int, closed: try $0["closed"] as Int) }
        (opened, closed) = (counted?.opened ?? 0, counted?.closed ?? 0)
        missing = try DoubleFullDayStore.countWithout(month, for: actor, db)
    }
}
