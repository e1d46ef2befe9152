package import Database
import Domain
package import Kernel
import Ledger

/// Seals each day of each mine once it is over. A seal stands with its record in one transaction and a mine has one a day, so
/// neither a kill nor a second process seals twice; days that passed while nobody looked are sealed in their order, and say
/// that they are late.
package struct DaySealClock: Sendable {
    private static let minesInRead = 200
    /// So many days of a mine in one transaction.
    private static let daysInWrite = 31

    private let store: DataStore
    private let zone: Zone

    package init(_ store: DataStore, zone: Zone = .china) { (self.store, self.zone) = (store, zone) }

    /// Seals all that is over; answers how many days it sealed.
    @discardableResult package func runDue(at now: Instant) async throws -> Int {
        let newest = DaySealing.newest(at: now, zone)
        let end = zone.start(of: newest.adding(days: 1))
        // Where sealing begins in a house with a past, the past lies in the first day's seal.
        let began = try await store.read { try DaySealStore.began($0) } ?? newest
        var count = 0
        while !Task.isCancelled {
            let sites = try await store.read {
                try DaySealStore.sites(without: newest, before: end, limit: Self.minesInRead, $0)
            }
            var sealed = 0
            for site in sites where !Task.isCancelled {
                sealed += try await store.write { [zone] db in
                    try Self.seal(site, from: began, to: newest, at: now, zone, db)
                }.value
            }
            count += sealed
            guard sealed > 0 else { break }
        }
        return count
    }

    private static func seal(
        _ site: SiteID, from began: Day, to newest: Day, at now: Instant, _ zone: Zone, _ db: Writer
    ) throws -> Int {
        var last = try DaySealStore.last(of: site, db) ?? (day: try founding(of: site, began, zone, db), seq: -1)
        var count = 0
        while last.day < newest, count < daysInWrite {
            let seal = try seal(last.day.adding(days: 1), of: site, after: last.seq, at: now, zone, db)
            try DaySealStore.add(seal, in: Context(now: now, actor: .clockwork, zone: zone), db)
            last = (day: seal.day, seq: seal.last)
            count += 1
        }
        return count
    }

    /// The day before the first that is sealed of a mine: that of its first record, or of the house's first seal.
    private static func founding(of site: SiteID, _ began: Day, _ zone: Zone, _ db: Reader) throws -> Day {
        let first = try db.first("SELECT claimed_at FROM payload WHERE site_id = \(site) AND seq = 0") { row in
            zone.day(of: try row["claimed_at"])
        }
        return max(first ?? began, began).adding(days: -1)
    }

    private static func seal(
        _ day: Day, of site: SiteID, after covered: Int, at now: Instant, _ zone: Zone, _ db: Reader
    ) throws -> DaySeal {
        let (start, end) = (zone.start(of: day), zone.start(of: day.adding(days: 1)))
        let last =
            try db.first(
                """
                SELECT seq FROM payload WHERE site_id = \(site) AND seq > \(covered) AND claimed_at < \(end)
                ORDER BY seq DESC LIMIT 1
                """
            ) { try $0["seq"] as Int } ?? covered
        let seals = try db.value(
            """
            SELECT count(*) AS n FROM payload
            WHERE site_id = \(site) AND seq > \(covered) AND seq <= \(last) AND type = \(Record.sealType)
            """, as: Int.self)
        let range = (covered + 1)..<(last + 1)
        return DaySeal(
            site: site, day: day, first: covered + 1, last: last, count: range.count - seals,
            isLate: DaySealing.isLate(day, at: now, zone),
            duties: try DayDuties(site: site, day: day, span: start..<end, range: range).read(db))
    }
}
