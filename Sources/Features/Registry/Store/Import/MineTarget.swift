package import Database
package import Domain
package import Kernel

/// Mines of a list become sites; each under a company made from its owner's name.
package struct MineTarget: SheetTarget {
    private static let root = Organisation(
        id: OrganisationID("imported") ?? OrganisationID(0), parent: nil, level: .company, name: "导入名录 Imported list")

    package let kind = MineSheet.kind
    package init() {}

    package func look(
        _ record: SheetRecord, coming: Set<String>, _ db: Reader, _ context: Context
    ) throws -> SheetLook {
        guard let id = record["id"] else { return .refused([]) }
        let facts = try db.first("SELECT facts FROM site WHERE id = \(id)") { try $0["facts"] as String? }
        guard let facts else { return .new }
        return .known(try facts.map { try JSONText.decode([String: String].self, from: $0) } ?? [:])
    }

    package func create(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        guard let id = SiteID(record["id"] ?? "") else { return }
        try db.run(
            """
            INSERT INTO organisation (id, parent_id, level, path, name, version)
            VALUES (\(Self.root.id), NULL, \(Self.root.level.rawValue), \("/imported/"), \(Self.root.name), 1) ON CONFLICT DO NOTHING
            """)
        let site = Site(
            id: id, name: record["name"] ?? "", kind: record["kind"].flatMap(Site.Kind.init) ?? .unknown,
            status: record["status"].flatMap(Site.Status.init) ?? .unknown, organisation: Self.root.id, supervisor: Self.root.id)
        try db.run(
            """
            INSERT INTO site (id, name, kind, status, organisation_id, owner_path, supervisor_path, version, body, facts)
            VALUES (\(site.id), \(site.name), \(site.kind.rawValue), \(site.status.rawValue), \(Self.root.id), \("/imported/"),
                \("/imported/"), 1, \(try JSONText.encode(site)), \(try JSONText.encode(record.values)))
            """)
        try self.record("site.registered", id, record.values, 0, db, context)
    }

    package func amend(_ record: SheetRecord, _ db: Writer, _ context: Context) throws {
        guard let id = SiteID(record["id"] ?? "") else { return }
        let kept = try db.first("SELECT version, facts FROM site WHERE id = \(id)") {
            (version: try $0["version"] as Int, facts: try $0["facts"] as String?)
        }
        guard let kept else { return }
        var values = try kept.facts.map { try JSONText.decode([String: String].self, from: $0) } ?? [:]
        values.merge(record.values) { $1 }
        try db.run(
            """
            UPDATE site SET name = \(values["name"] ?? ""), kind = \(values["kind"] ?? "unknown"),
                status = \(values["status"] ?? "unknown"), facts = \(try JSONText.encode(values)), version = \(kept.version + 1)
            WHERE id = \(id)
            """)
        try self.record("site.amended", id, values, kept.version, db, context)
    }

    private func record(
        _ type: String, _ id: SiteID, _ values: [String: String], _ number: Int, _ db: Writer, _ context: Context
    ) throws {
        try db.append(type, body: try JSONText.encode(values), about: "site/\(id)", number: number, site: id, in: context)
    }
}
