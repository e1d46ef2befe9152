package import Database
import Domain
package import Kernel

/// Makes the daily mail of everybody whose hour has come, found by its time; each once, in the transaction that moves it.
package struct MailDigests: Sendable {
    private static let most = 50
    private let store: DataStore
    private let zone: Zone

    package init(_ store: DataStore, zone: Zone = .china) { (self.store, self.zone) = (store, zone) }

    @discardableResult package func runDue(at now: Instant) async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            guard try await store.read({ try !Self.due(at: now, limit: 1, $0).isEmpty }) else { return count }
            count += try await store.write { db in
                let due = try Self.due(at: now, limit: Self.most, db)
                for one in due { try make(one, at: now, db) }
                return due.count
            }.value
        }
        return count
    }

    private struct Due { let person: PersonID; let at: Instant; let since: Instant; let choice: MailChoice }

    private static func due(at now: Instant, limit: Int, _ db: Reader) throws -> [Due] {
        try db.all(
            """
            SELECT person_id, mail, pending_mail, manner, hour, language, digest_at, digested_at FROM mail_choice
            WHERE digest_at <= \(now) ORDER BY digest_at, person_id LIMIT \(limit)
            """
        ) { row in
            let (at, since): (Instant, Instant?) = (try row["digest_at"], try row["digested_at"])
            return Due(
                person: try row["person_id"], at: at, since: since ?? at.adding(days: -1), choice: try MailChoice(row))
        }
    }

    private func make(_ due: Due, at now: Instant, _ db: Writer) throws {
        if let address = due.choice.mail {
            try DeliveryStore.add(
                .digest(from: due.since, until: now), cause: "digest/\(due.person)/\(due.at.milliseconds)", to: address,
                of: due.person, at: now, db)
        }
        try db.run(
            """
            UPDATE mail_choice SET digest_at = \(due.choice.nextDigest(after: now, in: zone)), digested_at = \(now)
            WHERE person_id = \(due.person)
            """)
    }
}

extension NoticeStore {
    /// What a person was told from one instant until before another and did not silence, the newest first.
    package static func told(
        to person: PersonID, from: Instant, until: Instant, limit: Int = 50, _ db: Reader
    ) throws -> [NoticeRow] {
        try db.all(
            """
            SELECT \(NoticeRow.columns) FROM \(NoticeRow.tables)
            WHERE notice.person_id = \(person) AND notice.told_at >= \(from) AND notice.told_at < \(until) AND notice.quiet = 0
            ORDER BY notice.told_at DESC, notice.id DESC LIMIT \(limit)
            """, NoticeRow.init)
    }
}
