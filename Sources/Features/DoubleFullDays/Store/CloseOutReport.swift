package import Database
package import Domain
package import Kernel

/// A campaign's report: as it was signed and as it stands now, why items were left, and the months before beside it.
package struct CloseOutReport: Sendable {
    package typealias Reason = (text: String?, count: Int)
    package let kept: DoubleFullDayStore.Kept
    package let now: CloseOut
    package let earlier: [(day: DoubleFullDay, figures: CloseOut)]
    /// Campaigns before, of which only figures were entered.
    package let past: [PastCampaign]
    /// Items that nobody looked at by their own reason, and those that do not apply; the most frequent first.
    package let left: [Reason]
    package let excluded: [Reason]

    package static let monthsBeside = 3
    private static let mostReasons = 50

    package init(_ id: String, for actor: Actor, _ db: Reader) throws {
        kept = try DoubleFullDayStore.known(id, for: actor, db)
        now = try DoubleFullDayStore.closeOut(kept.day.id, db)
        let before = try DoubleFullDayStore.page(
            of: kept.day.site, after: (kept.day.heldOn, kept.day.id), limit: Self.monthsBeside, for: actor, db
        ).rows
        earlier = try before.map {
            (day: $0.day, figures: try $0.day.closing?.report ?? DoubleFullDayStore.closeOut($0.day.id, db))
        }
        let month = kept.day.month
        past = try PastCampaign.all(at: kept.day.site, db).filter { $0.month < month }
        left = try Self.reasons("missed_because", "outcome IS NULL AND excluded_because IS NULL", of: kept.day.id, db)
        excluded = try Self.reasons(
            "coalesce(excluded_because, note)", "(excluded_because IS NOT NULL OR outcome = 'not-applicable')",
            of: kept.day.id, db)
    }

    /// What was signed; until then, what would be.
    package var stated: CloseOut { kept.day.closing?.report ?? now }

    private static func reasons(
        _ reason: SQL, _ condition: SQL, of campaign: DoubleFullDayID, _ db: Reader
    ) throws -> [Reason] {
        try db.all(
            """
            SELECT \(reason) AS reason, count(*) AS n FROM double_full_day_item
            WHERE campaign_id = \(campaign) AND \(condition) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT \(mostReasons)
            """
        ) { (text: try $0["reason"], count: try $0["n"]) }
    }
}
