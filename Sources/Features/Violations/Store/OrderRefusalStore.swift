package import Database
package import Domain
package import Kernel

/// Refusals of dangerous orders: read by who made one, and by those who must answer.
package struct OrderRefusalStore: Sendable {
    package struct Kept: Sendable {
        package let refusal: OrderRefusal
        package let version: Int
        package let personName: String
    }

    package static func refuse(_ command: RefuseOrder, in context: Context, _ db: Writer) throws -> Kept {
        let event = try command.decide(in: context)
        guard let refusal = OrderRefusal.founded(by: event) else { preconditionFailure("a claim founds a refusal") }
        if let giver = refusal.claim.givenBy, try !RegistryStore.isOnRoll(giver, of: refusal.site, db) {
            throw Refusal.violationPersonUnknown
        }
        try db.run(
            """
            INSERT INTO order_refusal (site_id, id, by_id, is_answered, refused_at, version, body)
            VALUES (\(refusal.site), \(refusal.id), \(refusal.claim.by), 0, \(refusal.claim.at), 1, \(try JSONText.encode(refusal)))
            """)
        try append(event, about: refusal, number: 0, db, context)
        return Kept(refusal: refusal, version: 1, personName: context.actor.name)
    }

    package static func answer(
        _ command: AnswerRefusal, on text: String, version: Int?, in context: Context, _ db: Writer
    ) throws -> Kept {
        let kept = try known(text, for: context.actor, db)
        guard version == nil || version == kept.version else { throw Refusal.stale }
        var refusal = kept.refusal
        for event in try command.decide(on: refusal, in: context) {
            refusal.apply(event)
            try append(event, about: refusal, number: kept.version, db, context)
        }
        try db.run(
            """
            UPDATE order_refusal SET is_answered = 1, version = \(kept.version + 1), body = \(try JSONText.encode(refusal))
            WHERE site_id = \(refusal.site) AND id = \(refusal.id)
            """)
        return Kept(refusal: refusal, version: kept.version + 1, personName: kept.personName)
    }

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = OrderRefusalID(text),
            let kept = try db.first(
                "\(columns) WHERE order_refusal.id = \(id) AND \(try condition(for: actor, db))", Kept.init)
        else { throw Refusal.unknownOrderRefusal }
        return kept
    }

    /// Unanswered ones first, each newest first.
    package static func list(limit: Int, for actor: Actor, _ db: Reader) throws -> [Kept] {
        try db.all(
            """
            \(columns) WHERE \(try condition(for: actor, db))
            ORDER BY order_refusal.is_answered, order_refusal.refused_at DESC, order_refusal.id LIMIT \(limit)
            """, Kept.init)
    }

    private static let columns: SQL = """
        SELECT order_refusal.version, order_refusal.body, person.name FROM order_refusal
        JOIN site ON site.id = order_refusal.site_id LEFT JOIN person ON person.id = order_refusal.by_id
        """

    private static func condition(for actor: Actor, _ db: Reader) throws -> SQL {
        guard actor.site != nil else { return "1 = 0" }
        let scope = try Scope.of(actor, db).condition
        return actor.role.rank >= Role.safetyOfficer.rank
            ? scope : "\(scope) AND order_refusal.by_id = \(actor.person)"
    }

    private static func append(
        _ event: OrderRefusalEvent, about refusal: OrderRefusal, number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(event, of: refusal, number: number, site: refusal.site, in: context)
    }
}

extension OrderRefusalStore.Kept {
    fileprivate init(_ row: Row) throws {
        let name: String? = try row["name"]
        self.init(
            refusal: try JSONText.decode(from: try row["body"]), version: try row["version"], personName: name ?? "")
    }
}
