package import Database
package import Kernel

/// The answer to a request that carried an `Idempotency-Key`, kept in the transaction of its command.
package struct KeptAnswer: Codable, Hashable, Sendable {
    package static let migration = Migration(
        number: 80, "answers kept by the key of their request",
        [
            """
            CREATE TABLE kept_answer (
                person_id TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, answer TEXT NOT NULL,
                expires_at \(.integer) NOT NULL, PRIMARY KEY (person_id, key)
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX kept_answer_by_end ON kept_answer (expires_at)",
        ])

    /// Longer than any client tries again: a phone may lie underground for weeks with what it has sent half.
    package static let lifetimeHours = 24 * 30

    package let status: Int
    package let location: String?
    package let version: Int?
    package let body: String
    /// Where a form led to.
    package let page: String?

    package init(status: Int, location: String?, version: Int?, body: String, page: String? = nil) {
        (self.status, self.location, self.version, self.body, self.page) = (status, location, version, body, page)
    }

    /// The answer that this key already had; refuses another request under the same key.
    package static func find(_ key: String, request: String, in context: Context, _ db: Reader) throws -> KeptAnswer? {
        let found = try db.first(
            """
            SELECT request, answer FROM kept_answer
            WHERE person_id = \(context.actor.person) AND key = \(key) AND expires_at > \(context.now)
            """
        ) { (request: try $0["request"] as String, answer: try $0["answer"] as String) }
        guard let found else { return nil }
        guard found.request == request else { throw Refusal.keyReused }
        return try JSONText.decode(from: found.answer)
    }

    package func keep(_ key: String, request: String, in context: Context, _ db: Writer) throws {
        try db.run("DELETE FROM kept_answer WHERE expires_at <= \(context.now)")
        try db.run(
            """
            INSERT INTO kept_answer (person_id, key, request, answer, expires_at)
            VALUES (\(context.actor.person), \(key), \(request), \(try JSONText.encode(self)),
                \(context.now.adding(hours: Self.lifetimeHours)))
            """)
    }
}

extension Refusal {
    package static let keyReused = Refusal(
        "api.idempotency-key-reused", "此 Idempotency-Key 已用于另一个请求。",
        "This Idempotency-Key was used for another request; make a new one.")
}
