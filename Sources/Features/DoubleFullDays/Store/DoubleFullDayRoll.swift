package import Database
package import Domain
package import Kernel

extension DoubleFullDayStore {
    /// The item whose plate or poster says this, open ones first.
    package static func item(labelled label: String, in campaign: DoubleFullDayID, _ db: Reader) throws -> CheckItemRow?
    {
        let ref = label.split(separator: "/").last.map(String.init) ?? label
        let number = try db.first(
            """
            SELECT number FROM double_full_day_item
            WHERE campaign_id = \(campaign) AND (ref = \(ref) OR code = \(label)) AND kind NOT IN ('post', 'violation')
            ORDER BY CASE WHEN outcome IS NULL THEN 0 ELSE 1 END, number LIMIT 1
            """
        ) { try $0["number"] as Int }
        guard let number else { return nil }
        return try items(CheckItemFilter(after: number - 1), of: campaign, limit: 1, db).rows.first
    }

    /// Everybody on the roll by name, for the forms.
    package static func roll(of campaign: DoubleFullDayID, _ db: Reader) throws -> [(id: PersonID, name: String)] {
        try db.all(
            """
            SELECT person.id, person.name FROM double_full_day_round JOIN person ON person.id = double_full_day_round.person_id
            WHERE campaign_id = \(campaign) ORDER BY person.name, person.id LIMIT 1000
            """
        ) { (id: try $0["id"], name: try $0["name"]) }
    }

    /// The sites in scope that have no campaign in a month, by name.
    package static func without(
        _ month: CampaignMonth, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> [(id: SiteID, name: String)] {
        try db.all(
            "SELECT site.id, site.name \(try idle(month, for: actor, db)) ORDER BY site.name, site.id LIMIT \(limit)"
        ) { (id: try $0["id"], name: try $0["name"]) }
    }

    static func countWithout(_ month: CampaignMonth, for actor: Actor, _ db: Reader) throws -> Int {
        try db.value("SELECT count(*) AS n \(try idle(month, for: actor, db))")
    }

    private static func idle(_ month: CampaignMonth, for actor: Actor, _ db: Reader) throws -> SQL {
        """
        FROM site WHERE \(try Scope.of(actor, db).condition) AND site.status NOT IN \(any: RegistryStore.withoutSupervision)
            AND NOT EXISTS (
                SELECT 1 FROM double_full_day
                WHERE double_full_day.site_id = site.id AND double_full_day.month = \(month.text))
        """
    }
}
