package import Database
package import Kernel

/// Which sites an actor may see at all; every question about a site's things carries it.
package enum Scope: Hashable, Sendable {
    case site(SiteID)
    case owner(path: String)
    case supervisor(path: String)
    case nothing

    package static func of(_ actor: Actor, _ db: Reader) throws -> Scope {
        if actor.role == .administrator { return .nothing }
        if let site = actor.site { return .site(site) }
        let path = try RegistryStore.path(actor.organisation, db)
        return actor.role.isRegulator ? .supervisor(path: path) : .owner(path: path)
    }

    /// A condition on a query that names the site table `site`.
    package var condition: SQL {
        switch self {
        case .site(let id): "site.id = \(id)"
        case .owner(let path): "site.owner_path >= \(path) AND site.owner_path < \(path + "~")"
        case .supervisor(let path): "site.supervisor_path >= \(path) AND site.supervisor_path < \(path + "~")"
        case .nothing: "1 = 0"
        }
    }
}

extension RegistryStore {
    /// Who can be given a danger of this site: the people of its organisation, by name.
    package static func people(of site: SiteID, limit: Int = 500, _ db: Reader) throws -> [(id: PersonID, name: String)] {
        let path = try db.first("SELECT owner_path FROM site WHERE id = \(site)") { try $0["owner_path"] as String }
        guard let path else { return [] }
        return try db.all(
            """
            SELECT id, name FROM person WHERE path >= \(path) AND path < \(path + "~") ORDER BY name, id LIMIT \(limit)
            """
        ) { (id: try $0["id"] as PersonID, name: try $0["name"] as String) }
    }
}
