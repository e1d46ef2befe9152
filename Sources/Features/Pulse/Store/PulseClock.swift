package import Database
import Domain
package import Kernel
package import Policy

/// Opens the four questions on the day of each campaign and closes them when their time is over; each in one transaction with
/// its record, so that neither a kill nor a second process does it twice.
package struct PulseClock: Sendable {
    private let store: DataStore
    private let book: RuleBook
    private let zone: Zone

    package init(_ store: DataStore, _ book: RuleBook, zone: Zone = .china) {
        (self.store, self.book, self.zone) = (store, book, zone)
    }

    @discardableResult package func runDue(at now: Instant) async throws -> (opened: Int, closed: Int) {
        let rules = try PulseRules(book, on: zone.day(of: now))
        let context = Context(now: now, actor: .clockwork, zone: zone)
        var (opened, closed) = (0, 0)
        for campaign in try await store.read({ db in try PulseStore.unasked(on: context.today, rules, db) }) {
            guard !Task.isCancelled else { break }
            let isOpened = try await store.write { db in
                guard try PulseStore.isUnasked(campaign.id, db) else { return false }
                try PulseStore.open(OpenPulse(for: campaign, rules: rules), in: context, db)
                return true
            }.value
            if isOpened { opened += 1 }
        }
        for id in try await store.read({ db in try PulseStore.over(on: context.today, db) }) {
            guard !Task.isCancelled else { break }
            let isClosed = try await store.write { db in
                guard let due = try PulseStore.open(id, db) else { return false }
                try PulseStore.close(due.pulse, version: due.version, in: context, db)
                return true
            }.value
            if isClosed { closed += 1 }
        }
        return (opened, closed)
    }
}

extension PulseStore {
    /// As many as one run takes; the next takes the others.
    private static let mostInRun = 2_000

    /// The campaigns whose day has come, whose questions nobody has opened, and for which there is still time.
    static func unasked(on today: Day, _ rules: PulseRules, _ db: Reader) throws -> [DoubleFullDay] {
        let first = today.adding(days: 1 - rules.openDays)
        let months = Set([CampaignMonth(of: first), CampaignMonth(of: today)]).map(\.text).sorted()
        return try db.all(
            """
            SELECT body FROM double_full_day
            WHERE month IN \(any: months) AND held_on >= \(first) AND held_on <= \(today)
                AND NOT EXISTS (SELECT 1 FROM pulse WHERE pulse.id = double_full_day.id)
            ORDER BY id LIMIT \(mostInRun)
            """
        ) { try JSONText.decode(from: try $0["body"]) }
    }

    static func isUnasked(_ campaign: DoubleFullDayID, _ db: Reader) throws -> Bool {
        try db.value("SELECT count(*) AS n FROM pulse WHERE id = \(campaign)", as: Int.self) == 0
    }

    static func over(on today: Day, _ db: Reader) throws -> [PulseID] {
        try db.all(
            """
            SELECT id FROM pulse WHERE phase = 'open' AND closes_on <= \(today) ORDER BY closes_on, id LIMIT \(mostInRun)
            """
        ) { try $0["id"] }
    }

    static func open(_ id: PulseID, _ db: Reader) throws -> (pulse: Pulse, version: Int)? {
        try db.first("SELECT version, body FROM pulse WHERE id = \(id) AND phase = 'open'") {
            (pulse: try JSONText.decode(Pulse.self, from: try $0["body"]), version: try $0["version"])
        }
    }
}
