import Crypto
package import Database
import Domain
package import Kernel

/// Mail goes to an address only after its owner gave back the code that was sent there, so that nobody mails a stranger.
package enum MailConfirmation {
    private static let seconds = 30 * 60
    private static let mostTries = 5
    /// One code a minute, so that the house cannot be used to flood a mailbox.
    private static let pauseSeconds = 60

    package static func ask(_ text: String, _ language: Language, in context: Context, _ db: Writer) throws {
        guard let address = MailAddress(text) else { throw Refusal.mailUnfit }
        var generator = SystemRandomNumberGenerator()
        let code = String(Int.random(in: 10_000_000...99_999_999, using: &generator))
        let (person, until) = (context.actor.person, context.now.adding(seconds: seconds))
        let last = try db.first("SELECT pending_until FROM mail_choice WHERE person_id = \(person)") {
            try $0["pending_until"] as Instant?
        }.flatMap(\.self)
        guard last.map({ $0 <= until.adding(seconds: -pauseSeconds) }) ?? true else { throw Refusal.codeTooSoon }
        try db.run(
            """
            INSERT INTO mail_choice (person_id, manner, hour, language, pending_mail, pending_code, pending_until, pending_tries)
            VALUES (\(person), 'none', 7, \(language.rawValue), \(address.text), \(hash(code)), \(until), 0)
            ON CONFLICT (person_id) DO UPDATE SET pending_mail = excluded.pending_mail, pending_code = excluded.pending_code,
                pending_until = excluded.pending_until, pending_tries = 0, language = excluded.language
            """)
        try DeliveryStore.add(
            .code(code), cause: "code/\(person)/\(context.now.milliseconds)", to: address.text, of: person,
            at: context.now, db)
    }

    /// Whether the code was the right one; a wrong one counts, and after some no code is worth anything.
    package static func confirm(_ code: String, in context: Context, _ db: Writer) throws -> Bool {
        let person = context.actor.person
        let known = try db.first(
            """
            SELECT pending_code FROM mail_choice WHERE person_id = \(person) AND pending_mail IS NOT NULL
                AND pending_until > \(context.now) AND pending_tries < \(mostTries)
            """
        ) { try $0["pending_code"] as String? }.flatMap(\.self)
        guard let known, known == hash(code) else {
            try db.run("UPDATE mail_choice SET pending_tries = pending_tries + 1 WHERE person_id = \(person)")
            return false
        }
        // Whoever confirms an address wants mail: each at once, until they choose otherwise.
        try db.run(
            """
            UPDATE mail_choice SET mail = pending_mail, pending_mail = NULL, pending_code = NULL, pending_until = NULL,
                manner = CASE WHEN manner = 'none' THEN 'each' ELSE manner END
            WHERE person_id = \(person)
            """)
        // The code was in it.
        try db.run("DELETE FROM delivery WHERE cause > \("code/\(person)/") AND cause < \("code/\(person)0")")
        return true
    }

    /// Nothing is kept of an address that its owner takes back, and nothing more goes there.
    package static func remove(in context: Context, _ db: Writer) throws {
        try db.run("DELETE FROM mail_choice WHERE person_id = \(context.actor.person)")
        try db.run("DELETE FROM delivery WHERE person_id = \(context.actor.person) AND webhook_id IS NULL")
    }

    private static func hash(_ code: String) -> String {
        SHA256.hash(data: Array(code.utf8)).map { String($0, radix: 16) }.joined(separator: ".")
    }
}
