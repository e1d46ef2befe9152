package import Database
package import Domain
package import Kernel

/// Delegations as they are kept and asked for; a session that acts under one says so in its row.
package enum Delegations {
    static let migration = Migration(
        number: 166, "delegations, sessions that act under one, and payloads that say for whom",
        [
            """
            CREATE TABLE delegation (
                id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation (id),
                delegator_id TEXT NOT NULL REFERENCES person (id), delegate_id TEXT NOT NULL REFERENCES person (id),
                from_on TEXT NOT NULL, to_on TEXT NOT NULL, version \(.integer) NOT NULL, body \(.json) NOT NULL
            ) \(sqlite: "STRICT", postgres: "")
            """,
            "CREATE INDEX delegation_by_organisation ON delegation (organisation_id, from_on, id)",
            "CREATE INDEX delegation_by_delegator ON delegation (delegator_id, from_on, id)",
            "CREATE INDEX delegation_by_delegate ON delegation (delegate_id, from_on, id)",
            "ALTER TABLE credential ADD COLUMN delegation_id TEXT", "ALTER TABLE payload ADD COLUMN for_name TEXT",
        ])

    private static let most = 100

    /// Whom a session stands for now.
    package struct Standing: Sendable {
        package let actor: Actor
        package let scopeName: String
    }

    /// What somebody lent or was lent, the latest first.
    package static func of(_ person: PersonID, _ db: Reader) throws -> [RegistryStore.Kept<Delegation>] {
        let given = try rows("delegator_id = \(person)", db)
        return try (given + rows("delegate_id = \(person)", db)).sorted {
            ($0.entity.from, $0.entity.id) > ($1.entity.from, $1.entity.id)
        }
    }

    /// Whether somebody who is named was the delegator of this person between two instants.
    package static func lent(
        by delegators: Set<PersonID>, to person: PersonID, from begin: Instant, to end: Instant, _ zone: Zone,
        _ db: Reader
    ) throws -> Bool {
        try rows("delegate_id = \(person)", db).contains {
            delegators.contains($0.entity.delegator) && $0.entity.wasInForce(from: begin, to: end, zone)
        }
    }

    private static func rows(_ condition: SQL, _ db: Reader) throws -> [RegistryStore.Kept<Delegation>] {
        try db.all(
            "SELECT version, body FROM delegation WHERE \(condition) ORDER BY from_on DESC, id DESC LIMIT \(most)"
        ) {
            .init(entity: try JSONText.decode(from: try $0["body"]), version: try $0["version"])
        }
    }
}

extension Delegations {
    /// As whom a session acts that chose a delegation: as its delegator, with what the delegator may still do today.
    /// `nil` once it has ended, or the delegator's account was closed: the session is its owner's own again.
    package static func standing(
        _ id: DelegationID?, for own: Actor, at now: Instant, in zone: Zone = .china, _ db: Reader
    ) throws -> Standing? {
        guard let id, let kept: RegistryStore.Kept<Delegation> = try RegistryStore.find(id, db) else { return nil }
        let delegation = kept.entity
        guard delegation.delegate == own.person, delegation.isInForce(at: now, zone) else { return nil }
        return try account(of: delegation, own, db)
    }

    private static func account(of delegation: Delegation, _ own: Actor, _ db: Reader) throws -> Standing? {
        let found = try db.first(
            """
            SELECT person.name, account.role, account.site_id,
                COALESCE(site.name, organisation.name) AS scope_name
            FROM account JOIN person ON person.id = account.person_id
            JOIN organisation ON organisation.id = account.organisation_id LEFT JOIN site ON site.id = account.site_id
            WHERE account.person_id = \(delegation.delegator) AND account.state = 'open'
                AND account.organisation_id = \(delegation.organisation)
            ORDER BY account.login LIMIT 1
            """
        ) { row in
            let (name, role, site): (String, String, SiteID?) = (
                try row["name"], try row["role"], try row["site_id"]
            )
            return (name: name, role: Role(rawValue: role), site: site, scope: try row["scope_name"] as String)
        }
        guard let found, let role = found.role else { return nil }
        let principal = Principal(
            delegation: delegation.id.text, person: delegation.delegator, name: found.name,
            permissions: Set(delegation.permissions.map(\.rawValue)), place: delegation.place)
        func actor(at site: SiteID?) -> Actor {
            Actor(
                person: own.person, name: own.name, role: role, organisation: delegation.organisation, site: site,
                actingFor: principal)
        }
        guard let mine = delegation.mine else { return Standing(actor: actor(at: found.site), scopeName: found.scope) }
        guard try Scope.of(actor(at: found.site), db).sees(.site(mine), db) else { return nil }
        let names = try db.all("SELECT name FROM site WHERE id = \(mine)") { try $0["name"] as String }
        return Standing(actor: actor(at: mine), scopeName: names.first ?? found.scope)
    }
}
