import Database
import Domain
import Kernel

extension Demo {
    /// So many days back people have read what they were told; what is newer still waits.
    private static let readDays = 4

    /// The clocks told what they had to at their time; older notices are read, and some of them acknowledged.
    func makeNotices() async throws {
        let clocks = NoticeClocks(store, book)
        while let due = try await store.read({ try NoticeClockStore.nextDue($0) }), due <= now {
            try await clocks.runDue(at: due)
        }
        for mine in 1...Self.mines.count {
            for (_, post) in Self.cast { try await read(by: actor(post, at: mine)) }
        }
        for (login, role, office, name) in Self.offices {
            try await read(
                by: Actor(
                    person: PersonID(login) ?? PersonID(office), name: name, role: role,
                    organisation: OrganisationID(office), site: nil))
        }
    }

    /// Everything older is read; every other one that asks for it was acknowledged within two hours.
    private func read(by actor: Actor) async throws {
        let until = now.adding(days: -Self.readDays)
        _ = try await store.write { db in
            let waiting = try NoticeStore.page(NoticeFilter(.awaiting, limit: 40), of: actor.person, db)
            for (number, row) in waiting.enumerated() where row.notice.at < until && number % 2 == 0 {
                let context = Context(now: row.notice.at.adding(hours: 2), actor: actor)
                _ = try NoticeStore.acknowledge(row.notice.id.text, in: context, db)
            }
            try NoticeStore.readAll(until: until, in: Context(now: until, actor: actor), db)
        }
    }
}
