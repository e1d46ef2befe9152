package import Database
package import Domain
package import Kernel

/// How each person is mailed. Addresses stay out of the ledger: they are the person's own and can be taken back.
package enum MailChoiceStore {
    static let migration = Migration(
        number: 134, "who is mailed where, and how",
        [
            """
            CREATE TABLE mail_choice (
                person_id TEXT PRIMARY KEY, mail TEXT, manner TEXT NOT NULL CHECK (manner IN ('none', 'each', 'digest')),
                hour \(.integer) NOT NULL CHECK (hour BETWEEN 0 AND 23), language TEXT NOT NULL,
                digest_at \(.integer), digested_at \(.integer),
                pending_mail TEXT, pending_code TEXT, pending_until \(.integer), pending_tries \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX mail_choice_by_digest ON mail_choice (digest_at, person_id) WHERE digest_at IS NOT NULL",
        ])

    package static func find(_ person: PersonID, _ db: Reader) throws -> MailChoice {
        try db.first(
            "SELECT mail, pending_mail, manner, hour, language FROM mail_choice WHERE person_id = \(person)",
            MailChoice.init
        ) ?? MailChoice()
    }

    /// Keeps one's own choice of when to be mailed; the address is kept by `MailConfirmation`.
    package static func save(
        _ manner: MailChoice.Manner, hour: Int, _ language: Language, in context: Context, _ db: Writer
    ) throws -> MailChoice {
        var choice = try find(context.actor.person, db)
        guard manner == .none || choice.mail != nil else { throw Refusal.mailUnconfirmed }
        (choice.manner, choice.hour, choice.language) = (manner, hour, language)
        try db.run(
            """
            UPDATE mail_choice SET manner = \(manner.rawValue), hour = \(hour), language = \(language.rawValue),
                digest_at = \(choice.nextDigest(after: context.now, in: context.zone)), digested_at = \(context.now)
            WHERE person_id = \(context.actor.person)
            """)
        return choice
    }

    /// Lays a notice out for mail, in the transaction that tells it, where its receiver wants each at once.
    static func send(_ notice: NoticeID, to person: PersonID, at now: Instant, _ db: Writer) throws {
        let address = try db.first(
            "SELECT mail FROM mail_choice WHERE person_id = \(person) AND manner = 'each' AND mail IS NOT NULL"
        ) { try $0["mail"] as String }
        guard let address else { return }
        try DeliveryStore.add(.notice(notice), cause: "notice/\(notice)", to: address, of: person, at: now, db)
    }
}

extension MailChoice {
    init(_ row: Row) throws {
        let (manner, language): (String, String) = (try row["manner"], try row["language"])
        self.init(
            mail: try row["mail"], pending: try row["pending_mail"], manner: Manner(rawValue: manner) ?? .none,
            hour: try row["hour"], language: Language(rawValue: language) ?? .chinese)
    }
}
