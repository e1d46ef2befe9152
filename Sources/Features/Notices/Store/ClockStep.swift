import Database
import Domain
import Kernel

/// One step of a ladder that has come: a reminder before the deadline, or an escalation with its record after it.
struct ClockStep {
    let due: DueClock
    let step: Ladder.Step
    let parties: [Party]
    let reading: ClockReading

    func tell(at now: Instant, _ zone: Zone, _ db: Writer) throws {
        guard try !isTold(db) else { return }
        let context = Context(now: now, actor: .clockwork, zone: zone)
        let (told, kinds) = try receivers(db)
        var matter = reading.matter
        // A step may be told late: it says how long the deadline has been over by then.
        (matter.dueOn, matter.days) = (due.anchor, due.anchor.days(until: context.today))
        for (person, kind) in zip(told, kinds) {
            try NoticeStore.add(
                kind, matter, of: "\(due.clock.rawValue) \(due.anchor) \(step.days)", to: person.person,
                as: person.party,
                in: context, db)
        }
        guard step.isEscalation else { return }
        let escalation = Escalation(
            about: due.subject, clock: due.clock, deadline: due.anchor, days: step.days, told: told)
        try EscalationStore.record(escalation, site: matter.site, in: context, db)
    }

    /// A ladder that was edited to a later hour must not tell a step again.
    private func isTold(_ db: Reader) throws -> Bool {
        guard step.isEscalation else { return false }
        return try db.first(
            """
            SELECT id FROM escalation WHERE subject = \(due.subject) AND clock = \(due.clock.rawValue)
                AND deadline_on = \(due.anchor) AND days = \(step.days)
            """
        ) { try $0["id"] as String } != nil
    }

    private func receivers(_ db: Reader) throws -> ([Escalation.Told], [NoticeKind]) {
        var (told, kinds, seen): ([Escalation.Told], [NoticeKind], Set<PersonID>) = ([], [], [])
        let book = NoticeReceivers(reading.matter.site, db)
        for party in parties {
            let excluded = reading.excluded(party)
            for person in try book.persons(reading.persons(party)) where !excluded.contains(person) {
                guard seen.insert(person).inserted else { continue }
                told.append(Escalation.Told(person: person, party: party))
                kinds.append(due.clock.kind(step, to: party))
            }
        }
        return (told, kinds)
    }
}
