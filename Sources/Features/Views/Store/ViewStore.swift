package import Database
package import Domain
package import Kernel

/// Views and columns: whose they are, who sees them, and the one way in which they are written.
package enum ViewStore {
    /// More than anybody finds again.
    package static let mostOwn = 50

    static let migration = Migration(
        number: 112, "views of lists kept under a name, and the columns that a person wants",
        [
            """
            CREATE TABLE saved_view (
                id TEXT PRIMARY KEY, list TEXT NOT NULL, person_id TEXT NOT NULL, organisation_id TEXT NOT NULL,
                audience TEXT NOT NULL, role TEXT, name TEXT NOT NULL, ended_on TEXT,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX saved_view_by_person ON saved_view (person_id, list)",
            "CREATE INDEX saved_view_by_house ON saved_view (organisation_id, list, audience)",
            """
            CREATE TABLE column_choice (
                id TEXT PRIMARY KEY, list TEXT NOT NULL, person_id TEXT NOT NULL, organisation_id TEXT NOT NULL,
                version \(.integer) NOT NULL CHECK (version > 0), body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
        ])

    static let audits = [RegistryStore.audit(SavedView.self), RegistryStore.audit(ColumnChoice.self)]

    /// The views of a list that somebody has: their own, those of their house and of the houses above, their role's.
    package static func views(of list: String, for actor: Actor, _ db: Reader) throws -> [RegistryStore.Kept<SavedView>]
    {
        let above = try houses(of: actor, db)
        return try db.all(
            """
            SELECT version, body FROM saved_view WHERE list = \(list) AND ended_on IS NULL
                AND ((person_id = \(actor.person) AND audience = 'own') OR (organisation_id IN \(any: above)
                    AND (audience = 'house' OR (audience = 'role' AND role = \(actor.role.rawValue)))))
            ORDER BY name, id LIMIT 100
            """
        ) { RegistryStore.Kept(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"]) }
    }

    package static func known(_ text: String, for actor: Actor, _ db: Reader) throws -> RegistryStore.Kept<SavedView> {
        guard let id = SavedView.ID(text), let kept: RegistryStore.Kept<SavedView> = try RegistryStore.find(id, db),
            kept.entity.endedOn == nil, try sees(kept.entity, actor, db)
        else { throw Refusal.unknownView }
        return kept
    }

    /// What a role sees first: of its own house, else of the nearest above.
    package static func first(of list: String, for actor: Actor, _ db: Reader) throws -> SavedView? {
        let above = try houses(of: actor, db)
        let views = try views(of: list, for: actor, db).map(\.entity).filter { $0.audience == .role }
        return above.reversed().lazy.compactMap { id in views.first { $0.organisation.text == id } }.first
    }

    private static func sees(_ view: SavedView, _ actor: Actor, _ db: Reader) throws -> Bool {
        if view.person == actor.person { return true }
        guard view.audience != .own, view.role == nil || view.role == actor.role else { return false }
        return try houses(of: actor, db).contains(view.organisation.text)
    }

    /// The actor's organisation and all above it, the highest first.
    private static func houses(of actor: Actor, _ db: Reader) throws -> [String] {
        try RegistryStore.path(actor.organisation, db).split(separator: "/").map(String.init)
    }
}

extension ViewStore {
    /// Keeps a view; `mayShare` is whether the actor's role may set up views for others.
    package static func save(
        _ view: SavedView, version: Int?, mayShare: Bool, _ db: Writer, _ context: Context
    ) throws -> RegistryStore.Kept<SavedView> {
        guard view.person == context.actor.person else { throw Refusal.viewNotYours }
        guard view.audience == .own || mayShare else { throw Refusal.viewNotShared }
        let kept: RegistryStore.Kept<SavedView>? = try RegistryStore.find(view.id, db)
        if kept == nil { try checkRoom(for: context.actor, db) }
        let expected: RegistryStore.Expectation = kept == nil ? .nothing : version.map { .version($0) } ?? .anything
        _ = try RegistryStore.put(view, expecting: expected, db, context)
        guard let saved: RegistryStore.Kept<SavedView> = try RegistryStore.find(view.id, db) else {
            throw Refusal.unknownView
        }
        return saved
    }

    private static func checkRoom(for actor: Actor, _ db: Reader) throws {
        let own = try db.value(
            "SELECT count(*) AS n FROM saved_view WHERE person_id = \(actor.person) AND ended_on IS NULL", as: Int.self)
        guard own < mostOwn else { throw Refusal.tooManyViews(mostOwn) }
    }

    package static func columns(of list: String, for person: PersonID, _ db: Reader) throws -> [String] {
        guard let id = ColumnChoice.id(of: list, for: person) else { return [] }
        let kept: RegistryStore.Kept<ColumnChoice>? = try RegistryStore.find(id, db)
        return kept?.entity.columns ?? []
    }

    package static func choose(_ columns: [String], of list: String, _ db: Writer, _ context: Context) throws {
        guard let choice = ColumnChoice(of: list, for: context.actor, columns: columns) else {
            throw Refusal.unknownView
        }
        _ = try RegistryStore.put(choice, expecting: .anything, db, context)
    }
}
