package import Database
package import Domain
package import Kernel

extension DoubleFullDayStore {
    private static let columns: SQL = """
        site.name AS site_name, double_full_day.items_due, double_full_day.items_done, double_full_day.items_excluded,
        double_full_day.people_due, double_full_day.people_done, double_full_day.people_excused, double_full_day.found,
        double_full_day.version, double_full_day.body
        """

    package static func find(_ id: DoubleFullDayID, for actor: Actor, _ db: Reader) throws -> Kept? {
        try db.first(
            """
            SELECT \(columns) FROM double_full_day JOIN site ON site.id = double_full_day.site_id
            WHERE double_full_day.id = \(id) AND \(try Scope.of(actor, db).condition)
            """, Kept.init)
    }

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = DoubleFullDayID(text), let kept = try find(id, for: actor, db) else {
            throw Refusal.unknownCampaign
        }
        return kept
    }

    /// The campaigns in the actor's scope, newest first; `after` is the last row of the page before.
    package static func page(
        of site: SiteID? = nil, in month: CampaignMonth? = nil, after: (heldOn: Day, id: DoubleFullDayID)?, limit: Int,
        for actor: Actor, _ db: Reader
    ) throws -> (rows: [Kept], total: Int) {
        var wanted = try Scope.of(actor, db).condition
        if let site { wanted = "\(wanted) AND double_full_day.site_id = \(site)" }
        if let month { wanted = "\(wanted) AND double_full_day.month = \(month.text)" }
        let total = try db.value(
            """
            SELECT count(*) AS n FROM double_full_day JOIN site ON site.id = double_full_day.site_id WHERE \(wanted)
            """, as: Int.self)
        if let after {
            wanted = "\(wanted) AND (double_full_day.held_on, double_full_day.id) < (\(after.heldOn), \(after.id))"
        }
        let rows = try db.all(
            """
            SELECT \(columns) FROM double_full_day JOIN site ON site.id = double_full_day.site_id WHERE \(wanted)
            ORDER BY double_full_day.held_on DESC, double_full_day.id DESC LIMIT \(limit)
            """, Kept.init)
        return (rows, total)
    }

    /// The campaign of a site that is under way, or the newest.
    package static func current(at site: SiteID, for actor: Actor, _ db: Reader) throws -> Kept? {
        try page(of: site, after: nil, limit: 1, for: actor, db).rows.first
    }
}

extension DoubleFullDayStore.Kept {
    fileprivate init(_ row: Row) throws {
        let items = DoubleFullDay.Share(
            due: try row["items_due"], done: try row["items_done"], notApplicable: try row["items_excluded"])
        let people = DoubleFullDay.Share(
            due: try row["people_due"], done: try row["people_done"], notApplicable: try row["people_excused"])
        self.init(
            day: try JSONText.decode(from: try row["body"]), version: try row["version"],
            siteName: try row["site_name"],
            figures: DoubleFullDay.Figures(items: items, people: people, found: try row["found"]))
    }
}
