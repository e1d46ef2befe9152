package import Database
package import Domain
package import Kernel

/// The campaigns of one month side by side, as far as an actor sees, with the mines that have none.
package struct CampaignBoard: Sendable {
    /// One mine's month; what became of the dangers found is counted as it stands now.
    package struct Line: Sendable {
        package let id: DoubleFullDayID
        package let site: SiteID
        package let siteName: String
        package let phase: DoubleFullDay.Phase
        package let heldOn: Day
        package let items: DoubleFullDay.Share
        package let people: DoubleFullDay.Share
        package let found: Int
        package fileprivate(set) var closed = 0
        package fileprivate(set) var recurrent = 0

        /// In whole percent; `nil` where nothing was found.
        package var closure: Int? { found > 0 ? closed * 100 / found : nil }
        package var repeats: Int? { found > 0 ? recurrent * 100 / found : nil }
    }

    /// What the worst stand first by.
    package enum Order: String, Sendable, CaseIterable {
        case items, people, closure, repeats, found, name

        fileprivate var needsFates: Bool { self == .closure || self == .repeats }
    }

    package let month: CampaignMonth
    private var lines: [Line]
    private let order: Order
    package let missing: [(id: SiteID, name: String)]
    package let missingTotal: Int

    /// A province has some hundred mines; more than these are looked at by county.
    package static let most = 2_000
    private static let mostMissing = 100

    package var total: Int { lines.count }

    package init(_ month: CampaignMonth, by order: Order = .items, for actor: Actor, _ db: Reader) throws {
        (self.month, self.order) = (month, order)
        lines = try Self.lines(month, try Scope.of(actor, db).condition, db)
        if order.needsFates { lines = try Self.withFates(lines[...], db) }
        missing = try DoubleFullDayStore.without(month, limit: Self.mostMissing, for: actor, db)
        missingTotal =
            missing.count < Self.mostMissing
            ? missing.count : try DoubleFullDayStore.countWithout(month, for: actor, db)
        sort()
    }

    /// So many lines from one on: what became of their dangers is counted for them alone where the order did not ask it of all.
    package func page(from start: Int, limit: Int, _ db: Reader) throws -> [Line] {
        let shown = lines.dropFirst(max(start, 0)).prefix(limit)
        return order.needsFates ? Array(shown) : try Self.withFates(shown, db)
    }

    private static func lines(_ month: CampaignMonth, _ scope: SQL, _ db: Reader) throws -> [Line] {
        try db.all(
            """
            SELECT double_full_day.id, site.id AS site_id, site.name, double_full_day.phase, double_full_day.held_on,
                double_full_day.items_due, double_full_day.items_done, double_full_day.items_excluded,
                double_full_day.people_due, double_full_day.people_done, double_full_day.people_excused,
                double_full_day.found
            FROM double_full_day JOIN site ON site.id = double_full_day.site_id
            WHERE double_full_day.month = \(month.text) AND \(scope) ORDER BY site.name, site.id LIMIT \(most)
            """, Line.init)
    }

    private static func withFates(_ lines: ArraySlice<Line>, _ db: Reader) throws -> [Line] {
        let counts = try db.all(
            """
            SELECT double_full_day_danger.campaign_id AS id, count(hidden_danger.recurrence_of) AS recurrent,
                count(CASE WHEN hidden_danger.phase = 'closed' THEN 1 END) AS closed
            FROM double_full_day_danger JOIN hidden_danger ON hidden_danger.id = double_full_day_danger.danger_id
            WHERE double_full_day_danger.campaign_id IN \(any: lines.map(\.id)) GROUP BY double_full_day_danger.campaign_id
            """
        ) { (try $0["id"] as DoubleFullDayID, (try $0["closed"] as Int, try $0["recurrent"] as Int)) }
        let fates = Dictionary(counts) { first, _ in first }
        return lines.map { line in
            var line = line
            (line.closed, line.recurrent) = fates[line.id] ?? (0, 0)
            return line
        }
    }

    /// The worst first; equals by name, as they were read.
    private mutating func sort() {
        func key(_ line: Line) -> Int {
            switch order {
            case .items: line.items.percent
            case .people: line.people.percent
            case .closure: line.closure ?? 101
            case .repeats: -(line.repeats ?? -1)
            case .found: line.found
            case .name: 0
            }
        }
        lines = lines.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }
}

extension CampaignBoard.Line {
    fileprivate init(_ row: Row) throws {
        let phase: String = try row["phase"]
        self.init(
            id: try row["id"], site: try row["site_id"], siteName: try row["name"],
            phase: DoubleFullDay.Phase(rawValue: phase) ?? .underWay, heldOn: try row["held_on"],
            items: .init(
                due: try row["items_due"], done: try row["items_done"], notApplicable: try row["items_excluded"]),
            people: .init(
                due: try row["people_due"], done: try row["people_done"], notApplicable: try row["people_excused"]),
            found: try row["found"])
    }

    private init(
        id: DoubleFullDayID, site: SiteID, siteName: String, phase: DoubleFullDay.Phase, heldOn: Day,
        items: DoubleFullDay.Share, people: DoubleFullDay.Share, found: Int
    ) {
        (self.id, self.site, self.siteName, self.phase) = (id, site, siteName, phase)
        (self.heldOn, self.items, self.people, self.found) = (heldOn, items, people, found)
    }
}
