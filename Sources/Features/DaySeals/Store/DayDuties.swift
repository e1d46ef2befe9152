import Database
import Domain
import Kernel

/// What was due at a mine on a day, read as it stands now.
struct DayDuties {
    let site: SiteID
    let day: Day
    let span: Range<Instant>
    /// The day's records in the mine's chain.
    let range: Range<Int>

    func read(_ db: Reader) throws -> [DayDuty] {
        try [rectifications(db), verifications(db), campaigns(db), listings(db), reminders(db)].compactMap(\.self)
    }

    private func rectifications(_ db: Reader) throws -> DayDuty? {
        let rows = try dated(
            "hidden_danger", "deadline_on", "phase IN ('assigned', 'rectifying')", HiddenDanger.kind, db)
        return DayDuty(.rectification, due: rows.due, unmet: rows.open.count, open: rows.open)
    }

    private func verifications(_ db: Reader) throws -> DayDuty? {
        let open = try db.all(
            """
            SELECT id FROM hidden_danger
            WHERE site_id = \(site) AND verify_by_on = \(day) AND phase = 'corrected' ORDER BY id
            """
        ) { row in
            let id: String = try row["id"]
            return "\(HiddenDanger.kind)/\(id)"
        }
        let met = try told(["hidden-danger.accepted", "hidden-danger.rejected"], db)
        return DayDuty(.verification, due: open.count + met, unmet: open.count, open: open)
    }

    private func campaigns(_ db: Reader) throws -> DayDuty? {
        let rows = try dated("double_full_day", "held_on", "phase <> 'closed'", DoubleFullDay.kind, db)
        return DayDuty(.campaign, due: rows.due, unmet: rows.open.count, open: rows.open)
    }

    private func listings(_ db: Reader) throws -> DayDuty? {
        let rows = try dated(
            "listed_supervision", "deadline_on", "phase NOT IN ('accepted', 'delisted', 'declined')",
            ListedSupervision.kind, db)
        return DayDuty(.listing, due: rows.due, unmet: rows.open.count, open: rows.open)
    }

    private func reminders(_ db: Reader) throws -> DayDuty? {
        let waiting = try db.all(
            """
            SELECT notice_clock.subject FROM notice_clock
            JOIN hidden_danger ON hidden_danger.id = substr(notice_clock.subject, 15)
            WHERE notice_clock.due_at < \(span.upperBound) AND hidden_danger.site_id = \(site) ORDER BY notice_clock.subject
            """
        ) { try $0["subject"] as String }
        let told = try told(["escalation.told"], db)
        return DayDuty(.reminder, due: told + waiting.count, unmet: waiting.count, open: waiting)
    }

    /// What has a day of its own in a table's column: how many fell on it, and which of them are open.
    private func dated(
        _ table: SQL, _ column: SQL, _ isOpen: SQL, _ kind: String, _ db: Reader
    ) throws -> (due: Int, open: [String]) {
        let rows = try db.all(
            """
            SELECT id, CASE WHEN \(isOpen) THEN 1 ELSE 0 END AS is_open FROM \(table)
            WHERE site_id = \(site) AND \(column) = \(day) ORDER BY id
            """
        ) { (id: try $0["id"] as String, isOpen: try $0["is_open"] as Int == 1) }
        return (rows.count, rows.filter(\.isOpen).map { "\(kind)/\($0.id)" })
    }

    /// How many of the day's records are of these types.
    private func told(_ types: [String], _ db: Reader) throws -> Int {
        try types.reduce(0) { sum, type in
            sum
                + (try db.value(
                    """
                    SELECT count(*) AS n FROM payload
                    WHERE site_id = \(site) AND seq >= \(range.lowerBound) AND seq < \(range.upperBound) AND type = \(type)
                    """, as: Int.self))
        }
    }
}
