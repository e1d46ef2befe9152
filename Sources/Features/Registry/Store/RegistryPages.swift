package import Database
import Domain
package import Kernel

/// By which way a kind of thing comes under somebody's eyes.
package enum RegistryReach: Sendable { case site, organisation, itself, everybody }

extension RegistryStore {
    package struct Found<Entity: RegistryRow>: Sendable {
        package let rows: [Kept<Entity>]
        /// Exactly how many match, whatever the page shows.
        package let total: Int
        package let next: String?
    }

    /// A page of what the actor may see, in its order; `cursor` is the id of the last thing of the page before.
    package static func page<E: RegistryRow>(
        of type: E.Type = E.self, matching: SQL = "1 = 1", after cursor: String? = nil, limit: Int = 50,
        for actor: Actor, _ db: Reader
    ) throws -> Found<E> {
        let total = try count(of: type, matching: matching, for: actor, db)
        let part = try part(of: type, matching: matching, after: cursor, limit: limit, for: actor, db)
        return Found(rows: part.rows, total: total, next: part.next)
    }

    /// How many of what the actor may see match.
    package static func count<E: RegistryRow>(of _: E.Type, matching: SQL, for actor: Actor, _ db: Reader) throws -> Int
    {
        let (from, visible) = E.reachable(in: try Scope.registry(of: actor, db))
        return try db.value("SELECT count(*) AS n FROM \(from) WHERE \(visible) AND \(matching)", as: Int.self)
    }

    /// Some rows of a page's list behind the cursor, uncounted, and the cursor behind them.
    package static func part<E: RegistryRow>(
        of _: E.Type, matching: SQL, after cursor: String?, limit: Int, for actor: Actor, _ db: Reader
    ) throws -> (rows: [Kept<E>], next: String?) {
        let (from, visible) = E.reachable(in: try Scope.registry(of: actor, db))
        let all: SQL = "\(visible) AND \(matching)"
        let key: SQL = "\(E.table).\(E.order), \(E.table).id"
        let rest: SQL =
            if let cursor {
                "(\(key)) > (SELECT last.\(E.order), last.id FROM \(E.table) last WHERE last.id = \(cursor))"
            } else { "1 = 1" }
        let bounded = min(max(limit, 1), 1_000)
        let rows: [Kept<E>] = try db.all(
            "SELECT \(E.table).version, \(E.table).body FROM \(from) WHERE \(all) AND \(rest) ORDER BY \(key) LIMIT \(bounded)"
        ) { Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"]) }
        return (rows, rows.count == bounded ? rows.last?.entity.id.text : nil)
    }

    /// A condition that a name contains some words.
    package static func names(_ column: SQL, contain words: String) -> SQL {
        words.allSatisfy(\.isWhitespace) ? "1 = 1" : "\(column) LIKE \(pattern(words)) ESCAPE '!'"
    }

    private static func pattern(_ words: String) -> String {
        let escaped = words.prefix(100).map { "%_!".contains($0) ? "!\($0)" : String($0) }.joined()
        return "%\(escaped)%"
    }

    /// What the companies above some mines are called.
    package static func companies(of mines: [OrganisationID], _ db: Reader) throws -> [OrganisationID: String] {
        let wanted = Array(Set(mines).sorted().prefix(1_000))
        guard !wanted.isEmpty else { return [:] }
        let pairs = try db.all(
            """
            SELECT own.id, above.name FROM organisation own JOIN organisation above ON above.id = own.parent_id
            WHERE own.id IN \(any: wanted)
            """
        ) { (try $0["id"] as OrganisationID, try $0["name"] as String) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The same by the name of the kind.
    package static func names<Subject>(ofRowsIn kind: String, _ ids: [ID<Subject>], _ db: Reader) throws -> [ID<
        Subject
    >: String] {
        let tables: [String: SQL] = [
            "organisation": "organisation", "person": "person", "post": "post", "place": "place",
        ]
        return try tables[kind].map { try names(of: $0, ids, db) } ?? [:]
    }

    /// What ids are called, for pages that show names: only of what was read in scope before.
    package static func names<Subject>(of table: SQL, _ ids: [ID<Subject>], _ db: Reader) throws -> [ID<Subject>:
        String]
    {
        let wanted = Array(Set(ids).sorted().prefix(1_000))
        guard !wanted.isEmpty else { return [:] }
        let pairs = try db.all("SELECT id, name FROM \(table) WHERE id IN \(any: wanted)") {
            (try $0["id"] as ID<Subject>, try $0["name"] as String)
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension RegistryRow {
    /// What to read from, and the condition under which an actor of this scope sees a row.
    static func reachable(in scope: Scope) -> (from: SQL, condition: SQL) {
        switch reach {
        case .site: ("\(table) JOIN site ON site.id = \(table).site_id", scope.condition)
        case .organisation:
            ("\(table) JOIN organisation ON organisation.id = \(table).organisation_id", scope.organisations)
        case .itself: (table, self is Site.Type ? scope.condition : scope.organisations)
        case .everybody: (table, "1 = 1")
        }
    }
}
