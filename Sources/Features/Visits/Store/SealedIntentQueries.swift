package import Database
package import Domain
package import Kernel

/// A visit by its day.
package struct IntentCursor: Hashable, Sendable {
    package let day: Day
    package let id: SealedIntentID

    package init(_ order: VisitOrder, _ id: SealedIntentID) { (day, self.id) = (order.day, id) }

    package init?(_ text: String) {
        let parts = text.split(separator: "~", maxSplits: 1).map(String.init)
        guard parts.count == 2, let day = Day(parts[0]), let id = SealedIntentID(parts[1]) else { return nil }
        (self.day, self.id) = (day, id)
    }

    package var text: String { "\(day)~\(id)" }
}

extension SealedIntentStore {
    /// What an actor may know of: of a regulator's own branch everything, of others what was opened at a mine in scope.
    static func visible(to actor: Actor, _ db: Reader) throws -> SQL {
        let opened: SQL = "(sealed_intent.phase = 'opened' AND \(try Scope.of(actor, db).condition))"
        guard actor.role.isRegulator else { return opened }
        return "(\(try branch(of: actor, db)) OR \(opened))"
    }

    private static func branch(of actor: Actor, _ db: Reader) throws -> SQL {
        let path = try RegistryStore.path(actor.organisation, db)
        return "(office.path >= \(path) AND office.path < \(path + "~"))"
    }

    private static let tables: SQL =
        """
        sealed_intent JOIN site ON site.id = sealed_intent.site_id
        JOIN organisation AS office ON office.id = sealed_intent.office_id
        """
    private static let columns: SQL =
        "sealed_intent.version, sealed_intent.body, sealed_intent.text, site.name AS site_name, office.name AS office_name"

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> Kept {
        guard let id = SealedIntentID(text) else { throw Refusal.unknownIntent }
        let found = try db.first(
            "SELECT \(columns) FROM \(tables) WHERE sealed_intent.id = \(id) AND \(try visible(to: actor, db))", kept)
        guard let found else { throw Refusal.unknownIntent }
        return found
    }

    /// The visits that an actor may know of, the latest day first; `site` only those opened there.
    package static func page(
        of site: SiteID? = nil, after: IntentCursor? = nil, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [Kept], total: Int) {
        var condition = try visible(to: actor, db)
        if let site {
            condition = "\(condition) AND sealed_intent.site_id = \(site) AND sealed_intent.phase = 'opened'"
        }
        let total = try db.value("SELECT count(*) AS n FROM \(tables) WHERE \(condition)", as: Int.self)
        let beyond: SQL =
            if let after { "(sealed_intent.visit_on, sealed_intent.id) < (\(after.day), \(after.id))" } else { "1 = 1" }
        let rows = try db.all(
            """
            SELECT \(columns) FROM \(tables) WHERE \(condition) AND \(beyond)
            ORDER BY sealed_intent.visit_on DESC, sealed_intent.id DESC LIMIT \(limit)
            """, kept)
        return (rows, total)
    }

    /// Sealed orders of the actor's branch, the most overdue first; `before` only those whose day is over then.
    package static func waiting(
        before day: Day? = nil, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [Kept], total: Int) {
        guard actor.role.isRegulator else { return ([], 0) }
        let over: SQL = if let day { "sealed_intent.visit_on < \(day)" } else { "1 = 1" }
        let condition: SQL = "sealed_intent.phase = 'sealed' AND \(over) AND \(try branch(of: actor, db))"
        let total = try db.value("SELECT count(*) AS n FROM \(tables) WHERE \(condition)", as: Int.self)
        let rows = try db.all(
            """
            SELECT \(columns) FROM \(tables) WHERE \(condition)
            ORDER BY sealed_intent.visit_on, sealed_intent.id LIMIT \(limit)
            """, kept)
        return (rows, total)
    }

    private static func kept(_ row: Row) throws -> Kept {
        let (site, office, version): (String, String, Int) = (
            try row["site_name"], try row["office_name"], try row["version"]
        )
        return Kept(
            intent: try JSONText.decode(from: try row["body"]), order: try JSONText.decode(from: try row["text"]),
            siteName: site, officeName: office, version: version)
    }
}
