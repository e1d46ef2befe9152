package import Database
package import Domain
package import Kernel

/// Organisations, sites and persons; each write is recorded in the ledger.
package struct RegistryStore: Sendable {
    static let migration = Migration(
        number: 2, "organisations as paths, sites, persons",
        [
            """
            CREATE TABLE organisation (
                id TEXT PRIMARY KEY, parent_id TEXT REFERENCES organisation (id), level TEXT NOT NULL,
                path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, version \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            """
            CREATE TABLE site (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
                organisation_id TEXT NOT NULL REFERENCES organisation (id), owner_path TEXT NOT NULL,
                supervisor_path TEXT NOT NULL, version \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX site_by_owner ON site (owner_path)",
            "CREATE INDEX site_by_supervisor ON site (supervisor_path)",
            """
            CREATE TABLE person (
                id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation_id TEXT NOT NULL REFERENCES organisation (id),
                path TEXT NOT NULL, version \(.integer) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX person_by_path ON person (path, name)",
        ])

    static let facts = Migration(
        number: 6, "what lists of mines say of a site", ["ALTER TABLE site ADD COLUMN facts \(.json)"])

    private let store: DataStore
    package init(_ store: DataStore) { self.store = store }

    package func add(_ organisation: Organisation, in context: Context) async throws {
        _ = try await store.write { db in
            let path = try Self.path(organisation.parent, db) + organisation.id.text + "/"
            try db.run(
                """
                INSERT INTO organisation (id, parent_id, level, path, name, version)
                VALUES (\(organisation.id), \(organisation.parent), \(organisation.level.rawValue), \(path), \(organisation.name), 1)
                """)
            try Self.record(organisation, "organisation", id: organisation.id.text, site: nil, db, context)
        }
    }

    package func add(_ site: Site, in context: Context) async throws {
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO site (id, name, kind, status, organisation_id, owner_path, supervisor_path, version, body)
                VALUES (\(site.id), \(site.name), \(site.kind.rawValue), \(site.status.rawValue), \(site.organisation),
                    \(try Self.path(site.organisation, db)), \(try Self.path(site.supervisor, db)), 1, \(try JSONText.encode(site)))
                """)
            try Self.record(site, "site", id: site.id.text, site: site.id, db, context)
        }
    }

    package func add(_ person: Person, in context: Context) async throws {
        _ = try await store.write { db in
            try db.run(
                """
                INSERT INTO person (id, name, organisation_id, path, version)
                VALUES (\(person.id), \(person.name), \(person.organisation), \(try Self.path(person.organisation, db)), 1)
                """)
            try Self.record(person, "person", id: person.id.text, site: nil, db, context)
        }
    }

    private static func record(
        _ body: some Encodable, _ kind: String, id: String, site: SiteID?, _ db: Writer, _ context: Context
    ) throws {
        let text = try JSONText.encode(body)
        try db.append("\(kind).registered", body: text, about: "\(kind)/\(id)", number: 0, site: site, in: context)
    }

    static func path(_ organisation: OrganisationID?, _ db: Reader) throws -> String {
        guard let organisation else { return "/" }
        let path = try db.first("SELECT path FROM organisation WHERE id = \(organisation)") { try $0["path"] as String }
        guard let path else { throw Refusal.unknownOrganisation }
        return path
    }
}

extension Refusal {
    package static let unknownOrganisation = Refusal(
        "organisation.unknown", kind: .unknown, field: "organisation", "没有这个单位。", "There is no such organisation.")
}
