package import Database
package import Domain
package import Kernel

extension Organisation: RegistryRow {
    package static var table: SQL { "organisation" }
    package static var reach: RegistryReach { .itself }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        let above = try RegistryStore.path(parent, field: "parent", db)
        guard !above.hasPrefix("/\(id)/"), !above.contains("/\(id)/") else { throw Refusal.underItself }
        return [
            RegistryColumn("parent_id", parent), RegistryColumn("level", level.rawValue), RegistryColumn("name", name),
            RegistryColumn("path", "\(above)\(id)/"), RegistryColumn("site_id", try ownSite(db)),
        ]
    }

    /// The site whose own organisation it is, or to whose organisation it belongs.
    private func ownSite(_ db: Reader) throws -> SiteID? {
        let own = try db.first("SELECT id FROM site WHERE organisation_id = \(id)") { try $0["id"] as SiteID }
        return try own ?? parent.flatMap { try RegistryStore.site(of: $0, db) }
    }

    /// A moved organisation takes along everything below it: paths and the mine they belong to.
    package func settle(after before: Organisation?, _ db: Writer, _ context: Context) throws {
        try adopt(db, context)
        guard let before, before.parent != parent else { return }
        let old = try RegistryStore.path(before.parent, db) + "\(id)/"
        let new = try RegistryStore.path(parent, db) + "\(id)/"
        guard old != new else { return }
        let site = try RegistryStore.site(of: id, db)
        let isSitesOwn =
            try db.first("SELECT id FROM site WHERE organisation_id = \(id)") { try $0["id"] as String } != nil
        for (table, column) in [
            ("organisation", "path"), ("person", "path"), ("post", "path"), ("site", "owner_path"),
            ("site", "supervisor_path"),
        ] as [(SQL, SQL)] {
            try db.run(
                """
                UPDATE \(table) SET \(column) = \(new) || substr(\(column), CAST(\(old.utf8.count + 1) AS INTEGER))
                WHERE \(column) >= \(old) AND \(column) < \(old + "~")
                """)
        }
        if level.isInsideMine, !isSitesOwn {
            try db.run("UPDATE organisation SET site_id = \(site) WHERE path >= \(new) AND path < \(new + "~")")
            try db.run("UPDATE post SET site_id = \(site) WHERE path >= \(new) AND path < \(new + "~")")
        }
    }
}

extension Person: RegistryRow {
    package static var table: SQL { "person" }
    package static var reach: RegistryReach { .organisation }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("name", name), RegistryColumn("organisation_id", organisation),
            RegistryColumn("number", number),
            RegistryColumn("path", try RegistryStore.path(organisation, db)), RegistryColumn("left_on", leftOn),
        ]
    }
}

extension Post: RegistryRow {
    package static var table: SQL { "post" }
    package static var reach: RegistryReach { .organisation }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("name", name), RegistryColumn("kind", kind.rawValue),
            RegistryColumn("organisation_id", organisation),
            RegistryColumn("path", try RegistryStore.path(organisation, db)), RegistryColumn("ended_on", endedOn),
            RegistryColumn("site_id", try RegistryStore.site(of: organisation, db)),
        ]
    }
}

extension Holding: RegistryRow {
    package static var table: SQL { "holding" }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        guard let post: RegistryStore.Kept<Post> = try RegistryStore.find(self.post, db),
            post.entity.organisation == organisation
        else { throw Refusal.unknownReference("post") }
        guard let _: RegistryStore.Kept<Person> = try RegistryStore.find(person, db) else {
            throw Refusal.unknownReference("person")
        }
        let others: [Holding] = try db.all("SELECT body FROM holding WHERE person_id = \(person) ORDER BY from_on, id")
        {
            try JSONText.decode(from: try $0["body"])
        }
        if let refusal = conflict(with: others) { throw refusal }
        return [
            RegistryColumn("post_id", self.post), RegistryColumn("person_id", person), RegistryColumn("from_on", from),
            RegistryColumn("to_on", to),
        ]
    }
}
