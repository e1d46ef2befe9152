package import Database
package import Domain
package import Kernel
package import Policy

/// Opens the campaign of the month at every mine that has held one before, so that none is forgotten; a mine's first is
/// opened by hand. A campaign stands with its record in one transaction, and a mine has one a month: neither a kill nor a
/// second process opens it twice. Whoever slept through the day gets it opened with nothing looked at, never moved in silence.
package struct CampaignClock: Sendable {
    /// A mine whose campaign could not be opened, and why.
    package struct Failed: Hashable, Sendable {
        package let site: SiteID
        package let month: CampaignMonth
        package let why: String
    }

    private let store: DataStore
    private let book: RuleBook
    private let zone: Zone

    package init(_ store: DataStore, _ book: RuleBook, zone: Zone = .china) {
        (self.store, self.book, self.zone) = (store, book, zone)
    }

    /// Opens all that are due; answers how many it opened, and what it could not open.
    @discardableResult package func runDue(at now: Instant) async throws -> (opened: Int, failed: [Failed]) {
        let rules = try DoubleFullDayRules(book, on: zone.day(of: now))
        guard let month = rules.month(toOpenOn: zone.day(of: now)) else { return (0, []) }
        var (opened, failed) = (0, [Failed]())
        for site in try await store.read({ db in try DoubleFullDayStore.sitesWithout(month, db) }) {
            guard !Task.isCancelled else { break }
            do {
                let isOpened = try await store.write { db in try open(month, at: site, rules, now, db) }.value
                if isOpened { opened += 1 }
            } catch let refusal as Refusal {
                failed.append(Failed(site: site, month: month, why: refusal.text(.english)))
            }
        }
        return (opened, failed)
    }

    private func open(
        _ month: CampaignMonth, at site: SiteID, _ rules: DoubleFullDayRules, _ now: Instant, _ db: Writer
    ) throws -> Bool {
        let context = Context(now: now, actor: .clockwork, zone: zone)
        // Somebody may have opened it by hand since the sites were read.
        guard try DoubleFullDayStore.isWithout(month, site, db),
            let last = try DoubleFullDayStore.newest(at: site, db)
        else { return false }
        let command = OpenDoubleFullDay(
            id: DoubleFullDayID(at: now, for: "\(site) \(month.text)"), site: site, month: month,
            turns: last.opening.turns, rules: rules)
        _ = try DoubleFullDayStore.found(command, in: context, db)
        return true
    }
}

extension DoubleFullDayStore {
    /// The mines at work that have held a campaign and have none in this month.
    static func sitesWithout(_ month: CampaignMonth, _ db: Reader) throws -> [SiteID] {
        try db.all(
            """
            SELECT site.id FROM site WHERE site.status NOT IN \(any: RegistryStore.withoutSupervision)
                AND EXISTS (SELECT 1 FROM double_full_day WHERE double_full_day.site_id = site.id)
                AND NOT EXISTS (
                    SELECT 1 FROM double_full_day WHERE double_full_day.site_id = site.id AND double_full_day.month = \(month.text))
            ORDER BY site.id
            """
        ) { try $0["id"] }
    }

    static func newest(at site: SiteID, _ db: Reader) throws -> DoubleFullDay? {
        try db.first(
            "SELECT body FROM double_full_day WHERE site_id = \(site) ORDER BY held_on DESC, id DESC LIMIT 1"
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    static func isWithout(_ month: CampaignMonth, _ site: SiteID, _ db: Reader) throws -> Bool {
        try db.value(
            "SELECT count(*) AS n FROM double_full_day WHERE site_id = \(site) AND month = \(month.text)", as: Int.self
        ) == 0
    }
}
