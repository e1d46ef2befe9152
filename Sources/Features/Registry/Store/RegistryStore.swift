package import Database
package import Domain
package import Kernel

/// The one way in which anything of the registry is written: checked, kept, settled and recorded in one transaction.
package struct RegistryStore: Sendable {
    let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    /// A value together with the version that a form must name to change it.
    package struct Kept<Entity: RegistryRow>: Sendable {
        package let entity: Entity
        package let version: Int
    }

    package enum Outcome: Sendable, Hashable { case created, amended, unchanged }

    /// What the writer believes is there: nothing yet, a version that a form was made from, or whatever there is.
    package enum Expectation: Sendable, Hashable { case nothing, version(Int), anything }

    /// Keeps a value as the one who acts may: a stale form, a stranger's thing and a faulty value are refused.
    package func save<E: RegistryRow>(
        _ entity: E, expecting expectation: Expectation, in context: Context
    ) async throws -> Committed<Kept<E>> {
        try await store.write { db in try Self.save(entity, expecting: expectation, db, context) }
    }

    /// The same inside a transaction that is open already.
    package static func save<E: RegistryRow>(
        _ entity: E, expecting expectation: Expectation, _ db: Writer, _ context: Context
    ) throws -> Kept<E> {
        try Keeper.check(entity, before: find(entity.id, db)?.entity, context.actor, db)
        _ = try put(entity, expecting: expectation, db, context)
        guard let kept: Kept<E> = try find(entity.id, db) else { throw Refusal.unknownEntity }
        return kept
    }

    /// Registers what is new, for whoever founds the world: the demo, the tests.
    package func add(_ entity: some RegistryRow, in context: Context) async throws {
        _ = try await store.write { db in try Self.put(entity, expecting: .nothing, db, context) }
    }

    /// Keeps a value inside another write, as imports do row by row; whether the actor may is asked by `Keeper.check`.
    package static func put<E: RegistryRow>(
        _ entity: E, expecting expectation: Expectation, _ db: Writer, _ context: Context
    ) throws -> Outcome {
        let kept: Kept<E>? = try find(entity.id, db)
        switch expectation {
        case .nothing: guard kept == nil else { throw Refusal.alreadyRegistered }
        case .version(let number):
            guard let kept else { throw Refusal.unknownEntity }
            guard kept.version == number else { throw Refusal.stale }
        case .anything: break
        }
        if let problem = entity.problems().first { throw problem }
        if let kept, kept.entity == entity { return .unchanged }
        try write(entity, after: kept, db, context)
        return kept == nil ? .created : .amended
    }

    private static func write<E: RegistryRow>(_ entity: E, after kept: Kept<E>?, _ db: Writer, _ context: Context)
        throws
    {
        let (body, columns) = (try JSONText.encode(entity), try entity.columns(db))
        let version = (kept?.version ?? 0) + 1
        if kept == nil {
            try db.run(
                "INSERT INTO \(E.table) (id, version, body\(columns.names)) VALUES (\(entity.id), \(version), \(body)\(columns.values))"
            )
        } else {
            try db.run(
                "UPDATE \(E.table) SET version = \(version), body = \(body)\(columns.assignments) WHERE id = \(entity.id)"
            )
        }
        try entity.settle(after: kept?.entity, db, context)
        try db.append(
            "\(E.kind).\(kept == nil ? "registered" : "amended")", body: body, about: "\(E.kind)/\(entity.id)",
            number: version - 1, site: try chain(entity.holder, db), in: context)
    }

    package static func find<E: RegistryRow>(_ id: ID<E.Identity>, _ db: Reader) throws -> Kept<E>? {
        try db.first("SELECT version, body FROM \(E.table) WHERE id = \(id)") { row in
            Kept(entity: try JSONText.decode(from: try row["body"]), version: try row["version"])
        }
    }

    /// The site in whose chain the record stands: a mine's people and posts are the mine's.
    private static func chain(_ holder: RegistryHolder, _ db: Reader) throws -> SiteID? {
        switch holder {
        case .site(let site): site
        case .organisation(let id): try site(of: id, db)
        case .everybody: nil
        }
    }

    static func site(of organisation: OrganisationID, _ db: Reader) throws -> SiteID? {
        try db.first("SELECT site_id FROM organisation WHERE id = \(organisation)") { try $0["site_id"] as SiteID? }
            ?? nil
    }

    /// The mine that an organisation belongs to, when it belongs to one.
    package static func site(ofOrganisation id: OrganisationID, _ db: Reader) throws -> SiteID? { try site(of: id, db) }

    static func path(_ organisation: OrganisationID?, field: String = "organisation", _ db: Reader) throws -> String {
        guard let organisation else { return "/" }
        let path = try db.first("SELECT path FROM organisation WHERE id = \(organisation)") { try $0["path"] as String }
        guard let path else { throw Refusal.unknownReference(field) }
        return path
    }
}
