package import Database
package import Domain
package import Kernel
package import Policy

/// What a clock needs to know of its matter as it stands now.
package struct ClockReading: Sendable {
    let matter: NoticeMatter
    let isMajor: Bool
    /// The deadline that the clock runs to; `nil` when it runs no more.
    let anchor: Day?
    let persons: @Sendable (Party) -> [Receiver]
    let excluded: @Sendable (Party) -> Set<PersonID>

    package typealias Reading = @Sendable (_ id: String, NoticeClock, Reader) throws -> ClockReading?
}

/// Tells what the clocks say. A step is told in the transaction that notes it as told, so neither a kill nor a second
/// process tells it twice; what was missed while nobody looked is told once, with everybody it had reached by then.
package struct NoticeClocks: Sendable {
    private let store: DataStore
    private let book: RuleBook
    private let zone: Zone
    /// How each kind of matter is read; see `Clockwork`.
    private let readings: [String: ClockReading.Reading]

    package init(
        _ store: DataStore, _ book: RuleBook, zone: Zone = .china,
        readings: [String: ClockReading.Reading] = Clockwork.readings
    ) {
        (self.store, self.book, self.zone, self.readings) = (store, book, zone, readings)
    }

    /// Tells all that is due; answers how many clocks were looked at.
    @discardableResult package func runDue(at now: Instant) async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            let due = try await store.read { try NoticeClockStore.nextDue($0) }
            guard let due, due <= now else { return count }
            let ladders = try Ladders(book, on: zone.day(of: now))
            let done = try await store.write { db in
                let clocks = try DueClock.all(at: now, db)
                for clock in clocks { try tell(clock, ladders, at: now, db) }
                return clocks.count
            }.value
            guard done > 0 else { return count }
            count += done
        }
        return count
    }

    /// Plans all running clocks anew when the ladders were edited; called once when a server begins.
    package func plan(at now: Instant) async throws {
        let ladders = try Ladders(book, on: zone.day(of: now))
        _ = try await store.write { db in try NoticeClockStore.plan(by: ladders.print, at: now, db) }
    }

    private func tell(_ due: DueClock, _ ladders: Ladders, at now: Instant, _ db: Writer) throws {
        let parts = due.subject.split(separator: "/", maxSplits: 1).map(String.init)
        let reading = try parts.count == 2 ? readings[parts[0]]?(parts[1], due.clock, db) : nil
        guard let reading, reading.anchor == due.anchor, let ladder = ladders[due.clock, isMajor: reading.isMajor]
        else {
            return try NoticeClockStore.stop(due.clock, of: due.subject, db)
        }
        let told = due.told ?? ladders.distance(of: due.setAt, from: due.anchor, in: zone)
        let distance = ladders.distance(of: now, from: due.anchor, in: zone)
        let steps = ladder.due(after: told, upTo: distance)
        if let last = steps.last {
            let parties = steps.flatMap(\.parties).reduce(into: [Party]()) { if !$0.contains($1) { $0.append($1) } }
            try ClockStep(due: due, step: last, parties: parties, reading: reading).tell(at: now, zone, db)
        }
        let reached = max(told, distance)
        let next = ladder.next(after: reached).map { ladders.instant(of: $0.days, from: due.anchor, in: zone) }
        try db.run(
            """
            UPDATE notice_clock SET told_days = \(reached), due_at = \(next)
            WHERE subject = \(due.subject) AND clock = \(due.clock.rawValue)
            """)
    }
}
