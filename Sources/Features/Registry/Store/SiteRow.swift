package import Database
package import Domain
package import Kernel

extension Site: RegistryRow {
    package static var table: SQL { "site" }
    package static var reach: RegistryReach { .itself }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        let other = try db.first("SELECT id FROM site WHERE organisation_id = \(organisation) AND id <> \(id)") {
            try $0["id"] as String
        }
        guard other == nil else { throw Refusal.unknownReference("organisation") }
        return [
            RegistryColumn("name", name), RegistryColumn("kind", kind.rawValue),
            RegistryColumn("status", status.rawValue),
            RegistryColumn("organisation_id", organisation), RegistryColumn("division_code", division),
            RegistryColumn("latitude", position?.latitude), RegistryColumn("longitude", position?.longitude),
            RegistryColumn("owner_path", try RegistryStore.path(organisation, db)),
            RegistryColumn("supervisor_path", try RegistryStore.path(supervisor, field: "supervisor", db)),
        ]
    }

    /// The organisations and posts of the mine know that they are the mine's.
    package func settle(after before: Site?, _ db: Writer, _ context: Context) throws {
        guard before?.organisation != organisation else { return }
        let path = try RegistryStore.path(organisation, db)
        for table in ["organisation", "post"] as [SQL] {
            try db.run("UPDATE \(table) SET site_id = \(SiteID?.none) WHERE site_id = \(id)")
            try db.run("UPDATE \(table) SET site_id = \(id) WHERE path >= \(path) AND path < \(path + "~")")
        }
    }
}

extension Place: RegistryRow {
    package static var table: SQL { "place" }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        try checkParent(db)
        try checkOwner(db)
        try checkCode(db)
        return [
            RegistryColumn("site_id", site), RegistryColumn("parent_id", parent), RegistryColumn("kind", kind.rawValue),
            RegistryColumn("name", name), RegistryColumn("code", code), RegistryColumn("owner", owner?.text),
            RegistryColumn("due_on", facts.day(.inspectionDueOn) ?? facts.day(.reviewDueOn)),
            RegistryColumn("ended_on", endedOn),
        ]
    }

    package func settle(after before: Place?, _ db: Writer, _ context: Context) throws {
        try PlaceWords.keep(self, after: before, db)
    }

    /// Deeper than any mine's tree is; it also ends the walk when the data have a ring.
    private static let deepest = 32

    private func checkParent(_ db: Reader) throws {
        var above = parent
        for _ in 0..<Self.deepest {
            guard let place = above else { return }
            guard place != id else { throw Refusal.underItself }
            guard let found: RegistryStore.Kept<Place> = try RegistryStore.find(place, db), found.entity.site == site
            else { throw Refusal.unknownReference("parent") }
            above = found.entity.parent
        }
        throw Refusal.underItself
    }

    private func checkOwner(_ db: Reader) throws {
        switch owner {
        case nil: return
        case .post(let id):
            let of = try db.first("SELECT site_id FROM post WHERE id = \(id)") { try $0["site_id"] as SiteID? }
            guard of == site else { throw Refusal.unknownReference("owner") }
        case .person(let id):
            guard try RegistryStore.isOnRoll(id, of: site, db) else { throw Refusal.unknownReference("owner") }
        }
    }

    private func checkCode(_ db: Reader) throws {
        guard let code else { return }
        let other = try db.first("SELECT id FROM place WHERE site_id = \(site) AND code = \(code) AND id <> \(id)") {
            try $0["id"] as String
        }
        guard other == nil else { throw Refusal.codeTaken }
    }
}

extension Refusal {
    package static let codeTaken = Refusal(
        "place.code-taken", kind: .conflict, field: "code", "本矿已有这个编号。", "This mine has this number already.")
}
