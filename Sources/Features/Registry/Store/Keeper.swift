package import Database
import Domain
package import Kernel

/// Who may change what: a mine its own tree, a company that of its mines, regulators the sites and offices of their area.
package enum Keeper {
    private static let ofMine: Set<Role> = [.safetyOfficer, .safetyDirector, .mineManager]
    /// What regulators enter about a mine; its tree, people and lists are the mine's own.
    private static let forRegulators: Set<String> = [Site.kind, Organisation.kind, Licence.kind, DatedFact.kind]

    /// Refuses a change of what the actor does not keep; both the value before and the one after must be theirs.
    package static func check<E: RegistryRow>(_ entity: E, before: E?, _ actor: Actor, _ db: Reader) throws {
        if let before {
            guard try Scope.registry(of: actor, db).sees(before.holder, db) else { throw Refusal.unknownEntity }
            guard try may(keep: before, actor, db) else { throw Refusal.notTheKeeper }
        }
        guard try may(keep: entity, actor, db) else { throw Refusal.notTheKeeper }
    }

    package static func may<E: RegistryRow>(keep entity: E, _ actor: Actor, _ db: Reader) throws -> Bool {
        if actor.role == .administrator { return true }
        if let organisation = entity as? Organisation { return try may(keep: organisation, actor, db) }
        if let site = entity as? Site { return try may(keep: site, actor, db) }
        return switch entity.holder {
        case .everybody: actor.role == .province
        case .site: try mayEnter(E.kind, actor) && Scope.registry(of: actor, db).sees(entity.holder, db)
        case .organisation(let id): try keeps(actor, path: RegistryStore.path(id, db), db)
        }
    }

    private static func mayEnter(_ kind: String, _ actor: Actor) -> Bool {
        ofMine.contains(actor.role) || actor.role == .company || actor.role.isRegulator && forRegulators.contains(kind)
    }

    /// A company corrects its sites; who supervises them, and that they exist at all, is the regulators' to say.
    private static func may(keep site: Site, _ actor: Actor, _ db: Reader) throws -> Bool {
        let path = try RegistryStore.path(actor.organisation, db)
        if actor.role.isRegulator {
            return try RegistryStore.path(site.supervisor, field: "supervisor", db).hasPrefix(path)
        }
        guard actor.role == .company, let kept: RegistryStore.Kept<Site> = try RegistryStore.find(site.id, db) else {
            return false
        }
        let own = try RegistryStore.path(site.organisation, db)
        return kept.entity.supervisor == site.supervisor && own.hasPrefix(path)
    }

    private static func may(keep organisation: Organisation, _ actor: Actor, _ db: Reader) throws -> Bool {
        let path = try RegistryStore.path(organisation.parent, field: "parent", db) + "\(organisation.id)/"
        if ofMine.contains(actor.role), !organisation.level.isInsideMine { return false }
        if actor.role.isRegulator, !organisation.level.isPublic {
            return try isForRegulator(organisation, actor, db)
        }
        return try keeps(actor, path: path, db)
    }

    /// Companies and mines of the area, and new ones; what lies inside a mine is the mine's.
    private static func isForRegulator(_ organisation: Organisation, _ actor: Actor, _ db: Reader) throws -> Bool {
        guard [.company, .mine].contains(organisation.level) else { return false }
        let scope = try Scope.registry(of: actor, db)
        let isKnown = try RegistryStore.find(organisation.id, db) as RegistryStore.Kept<Organisation>? != nil
        if isKnown { return try scope.sees(.organisation(organisation.id), db) }
        guard let parent = organisation.parent else { return true }
        return try scope.sees(.organisation(parent), db)
    }

    /// Whether a path lies in the actor's own branch: below the mine, the company or the office.
    private static func keeps(_ actor: Actor, path: String, _ db: Reader) throws -> Bool {
        guard ofMine.contains(actor.role) || actor.role == .company || actor.role.isRegulator else { return false }
        if let site = actor.site {
            let own = try db.first("SELECT owner_path FROM site WHERE id = \(site)") { try $0["owner_path"] as String }
            return own.map { path.hasPrefix($0) } ?? false
        }
        return path.hasPrefix(try RegistryStore.path(actor.organisation, db))
    }
}
