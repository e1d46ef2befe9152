package import Database
package import Domain
package import Kernel

/// The figures of a close-out, counted from the rows that the ledger's audit holds to be true.
extension DoubleFullDayStore {
    package static func closeOut(_ campaign: DoubleFullDayID, _ db: Reader) throws -> CloseOut {
        let figures = try recount(campaign, db)
        var report = CloseOut(items: figures.items, people: figures.people)
        try db.each(
            """
            SELECT kind, count(*) AS due,
                count(CASE WHEN excluded_because IS NULL AND outcome IN ('ok', 'found') THEN 1 END) AS done,
                count(CASE WHEN excluded_because IS NOT NULL OR outcome = 'not-applicable' THEN 1 END) AS excluded
            FROM double_full_day_item WHERE campaign_id = \(campaign) GROUP BY kind
            """
        ) {
            report.kinds[try $0["kind"]] = DoubleFullDay.Share(
                due: try $0["due"], done: try $0["done"], notApplicable: try $0["excluded"])
        }
        report.dangers = try dangers(of: campaign, db)
        report.violations = try violations(of: campaign, db)
        return report
    }

    private static func dangers(of campaign: DoubleFullDayID, _ db: Reader) throws -> CloseOut.Dangers {
        var tally = CloseOut.Dangers()
        try db.each(
            """
            SELECT phase, grade, cause, fixed, count(*) AS n FROM (
                SELECT hidden_danger.phase AS phase, hidden_danger.grade AS grade, hidden_danger.cause AS cause,
                    CASE WHEN EXISTS (
                        SELECT 1 FROM payload WHERE payload.subject = 'hidden-danger/' || hidden_danger.id
                            AND payload.type = 'hidden-danger.fixed-on-the-spot') THEN 1 ELSE 0 END AS fixed
                FROM double_full_day_danger JOIN hidden_danger ON hidden_danger.id = double_full_day_danger.danger_id
                WHERE double_full_day_danger.campaign_id = \(campaign)) AS found
            GROUP BY phase, grade, cause, fixed
            """
        ) { row in
            let (phase, grade, cause): (String, String?, String?) = (
                try row["phase"], try row["grade"], try row["cause"]
            )
            guard let phase = HiddenDanger.Phase(rawValue: phase) else { return }
            tally.add(
                in: phase, grade: grade.flatMap(HiddenDanger.Grade.init), cause: cause.flatMap(Finding.Cause.init),
                isFixedOnTheSpot: try row["fixed"], times: try row["n"])
        }
        return tally
    }

    private static func violations(of campaign: DoubleFullDayID, _ db: Reader) throws -> CloseOut.Violations {
        var tally = CloseOut.Violations()
        try db.each(
            """
            SELECT type, manner, serious, count(*) AS n FROM violation
            WHERE campaign_id = \(campaign) AND phase <> 'dropped' GROUP BY type, manner, serious
            """
        ) { row in
            let (type, manner): (String, String) = (try row["type"], try row["manner"])
            guard let type = Post.ViolationType(rawValue: type), let manner = Sighting.Manner(rawValue: manner) else {
                return
            }
            tally.add(type, manner, isSerious: try row["serious"], times: try row["n"])
        }
        tally.noneSeen = try db.value(
            """
            SELECT count(*) AS n FROM double_full_day_round
            WHERE campaign_id = \(campaign) AND took_part_at IS NOT NULL
                AND CAST(body -> 'takenPart' ->> 'violations' AS INTEGER) = 0
            """, as: Int.self)
        return tally
    }
}
