package import Database
package import Domain
package import Kernel

/// Which sites an actor may see at all; every question about a site's things carries it.
package enum Scope: Hashable, Sendable {
    case site(SiteID)
    case owner(path: String)
    case supervisor(path: String)
    case everything
    case nothing

    package static func of(_ actor: Actor, _ db: Reader) throws -> Scope {
        actor.role == .administrator ? .nothing : try registry(of: actor, db)
    }

    /// As everywhere; but the administrator, who decides nothing about safety, keeps the registry of all.
    package static func registry(of actor: Actor, _ db: Reader) throws -> Scope {
        if actor.role == .administrator { return .everything }
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
        case .everything: "1 = 1"
        case .nothing: "1 = 0"
        }
    }

    /// A condition on a query that names the organisation table `organisation`: the own branch, the mines in scope with
    /// all below and the companies above them, and the contractors who work there.
    package var organisations: SQL {
        switch self {
        case .site(let id):
            """
            (organisation.site_id = \(id)
                OR EXISTS (SELECT 1 FROM contract WHERE contract.contractor_id = organisation.id AND contract.site_id = \(id)))
            """
        case .owner(let path): "organisation.path >= \(path) AND organisation.path < \(path + "~")"
        case .supervisor(let path):
            """
            ((organisation.path >= \(path) AND organisation.path < \(path + "~"))
                OR organisation.site_id IN (SELECT site.id FROM site WHERE \(condition))
                OR (organisation.site_id IS NULL AND EXISTS (
                    SELECT 1 FROM site
                    WHERE site.owner_path >= organisation.path AND site.owner_path < organisation.path || '~' AND \(condition))))
            """
        case .everything: "1 = 1"
        case .nothing: "1 = 0"
        }
    }

    package func sees(_ holder: RegistryHolder, _ db: Reader) throws -> Bool {
        switch holder {
        case .everybody: true
        case .site(let id):
            try db.first("SELECT id FROM site WHERE site.id = \(id) AND \(condition)") { try $0["id"] as String } != nil
        case .organisation(let id):
            try db.first("SELECT id FROM organisation WHERE organisation.id = \(id) AND \(organisations)") {
                try $0["id"] as String
            } != nil
        }
    }
}

extension RegistryStore {
    /// The value, or `nil` both where there is none and where this actor may not see it.
    package static func find<E: RegistryRow>(_ id: ID<E.Identity>, for actor: Actor, _ db: Reader) throws -> Kept<E>? {
        guard let kept: Kept<E> = try find(id, db), try Scope.registry(of: actor, db).sees(kept.entity.holder, db)
        else { return nil }
        return kept
    }
}
