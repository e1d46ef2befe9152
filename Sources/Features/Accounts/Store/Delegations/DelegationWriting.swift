package import Database
package import Domain
package import Kernel

extension Delegation: RegistryRow {
    package static var table: SQL { "delegation" }
    package static var order: SQL { "from_on" }
    package static var reach: RegistryReach { .organisation }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("organisation_id", organisation), RegistryColumn("delegator_id", delegator),
            RegistryColumn("delegate_id", delegate), RegistryColumn("from_on", from), RegistryColumn("to_on", to),
        ]
    }
}

extension Delegations {
    package static func give(_ wanted: Delegation, in context: Context, _ db: Writer) throws
        -> RegistryStore.Kept<Delegation>
    {
        let delegation = try wanted.given(by: context.actor, on: context.today)
        try checkDelegate(delegation, context, db)
        try checkLimits(delegation, context.actor, db)
        return try put(delegation, .nothing, db, context)
    }

    package static func accept(_ id: String, in context: Context, _ db: Writer) throws -> RegistryStore.Kept<Delegation>
    {
        let kept = try known(id, db)
        let accepted = try kept.entity.accepted(by: context.actor, at: context.now, context.zone)
        return try put(accepted, .version(kept.version), db, context)
    }

    package static func end(_ id: String, in context: Context, _ db: Writer) throws -> RegistryStore.Kept<Delegation> {
        let kept = try known(id, db)
        let ended = try kept.entity.ended(by: context.actor, at: context.now, context.zone)
        try db.run("UPDATE credential SET delegation_id = NULL WHERE delegation_id = \(ended.id)")
        return try put(ended, .version(kept.version), db, context)
    }

    /// Lets one session act under a delegation, or as its owner again.
    package static func use(_ id: String, by credential: String, in context: Context, _ db: Writer) throws
        -> RegistryStore.Kept<Delegation>
    {
        let kept = try known(id, db)
        guard kept.entity.delegate == context.actor.person else { throw Refusal.unknownEntity }
        guard try standing(kept.entity.id, for: context.actor, at: context.now, in: context.zone, db) != nil else {
            throw Refusal.delegationNotInForce
        }
        try db.run("UPDATE credential SET delegation_id = \(kept.entity.id) WHERE hash = \(credential)")
        return kept
    }

    package static func leave(_ id: String, by credential: String, in context: Context, _ db: Writer) throws
        -> RegistryStore.Kept<Delegation>
    {
        let kept = try known(id, db)
        guard kept.entity.delegate == context.actor.person else { throw Refusal.unknownEntity }
        try db.run("UPDATE credential SET delegation_id = NULL WHERE hash = \(credential)")
        return kept
    }

    private static func known(_ text: String, _ db: Reader) throws -> RegistryStore.Kept<Delegation> {
        guard let id = DelegationID(text), let kept: RegistryStore.Kept<Delegation> = try RegistryStore.find(id, db)
        else { throw Refusal.unknownEntity }
        return kept
    }

    private static func put(
        _ delegation: Delegation, _ expected: RegistryStore.Expectation, _ db: Writer, _ context: Context
    ) throws -> RegistryStore.Kept<Delegation> {
        _ = try RegistryStore.put(delegation, expecting: expected, db, context)
        return try known(delegation.id.text, db)
    }

    /// Of the same mine, or of the delegator's own organisation and below; and still there.
    private static func checkDelegate(_ delegation: Delegation, _ context: Context, _ db: Reader) throws {
        let person: RegistryStore.Kept<Person>? = try RegistryStore.find(delegation.delegate, db)
        guard let person = person?.entity, person.leftOn.map({ $0 >= context.today }) ?? true else {
            throw Refusal.delegateElsewhere
        }
        let unit = person.organisation
        if let site = context.actor.site, try RegistryStore.site(ofOrganisation: unit, db) == site { return }
        let (own, path) = (
            try RegistryStore.path(context.actor.organisation, db), try RegistryStore.path(unit, db)
        )
        guard path.hasPrefix(own) else { throw Refusal.delegateElsewhere }
    }

    /// A place of the own mine, or a mine in sight.
    private static func checkLimits(_ delegation: Delegation, _ actor: Actor, _ db: Reader) throws {
        if let place = delegation.place {
            guard let kept: RegistryStore.Kept<Place> = try RegistryStore.find(place, db),
                kept.entity.site == actor.site ?? delegation.mine
            else { throw Refusal.unknownReference("place") }
        }
        if let mine = delegation.mine, try !Scope.of(actor, db).sees(.site(mine), db) {
            throw Refusal.unknownReference("mine")
        }
    }
}
