import Database
import Domain
import Kernel

/// What a danger has to do with others: the one it repeats, the one it is merged into.
extension HiddenDangerStore {
    /// The last closed danger that may be the same thing, read without asking who looks: it is of the same site.
    static func earlier(than danger: HiddenDanger, _ rules: HiddenDangerRules?, _ db: Reader) throws -> Kept? {
        guard rules != nil, danger.recurrence == nil, let key = danger.recurrenceKey else { return nil }
        return try db.first(
            """
            SELECT version, body FROM hidden_danger
            WHERE site_id = \(danger.site) AND recurrence_key = \(key) AND phase = 'closed' AND id <> \(danger.id)
            ORDER BY ended_at DESC LIMIT 1
            """, Kept.init)
    }

    static func recurrence(
        of danger: HiddenDanger, from earlier: Kept?, _ rules: HiddenDangerRules?, in context: Context
    ) throws -> [HiddenDangerEvent] {
        guard let earlier, let rules else { return [] }
        return try LinkRecurrence(to: earlier.danger, rules: rules).decide(on: danger, in: context)
    }

    /// Corrected facts may show that it is the same thing again.
    static func relink(_ kept: Kept, _ rules: HiddenDangerRules?, in context: Context, _ db: Writer) throws -> Kept {
        let earlier = try earlier(than: kept.danger, rules, db)
        let events = try recurrence(of: kept.danger, from: earlier, rules, in: context)
        guard let earlier, !events.isEmpty else { return kept }
        try note(.recurredAs(kept.danger.id), on: earlier, in: context, db)
        return try carryOut(events, on: kept, in: context, db)
    }

    /// The danger that takes a duplicate; another site's answers like one that is not there.
    static func take(_ danger: HiddenDanger, _ merge: MergeHiddenDanger, in context: Context, _ db: Writer) throws {
        guard let other = try find(merge.into, for: context.actor, db) else { throw Refusal.mergedElsewhere }
        try note(try merge.decide(on: danger, into: other.danger), on: other, in: context, db)
    }

    static func expectScope(of actor: Actor, over site: SiteID, _ db: Reader) throws {
        if actor.site == site, actor.role != .administrator { return }  // an account's site is a registered one
        let seen = try db.first(
            "SELECT site.id FROM site WHERE site.id = \(site) AND \(try Scope.of(actor, db).condition)"
        ) {
            try $0["id"] as String
        }
        guard seen != nil else { throw Refusal.notPermitted }
    }

    /// Whom an act names works at the site.
    static func expectPersons(_ persons: [PersonID], at site: SiteID, on day: Day, _ db: Reader) throws {
        for person in persons where try !RegistryStore.isOnRoll(person, of: site, on: day, db) {
            throw Refusal.personElsewhere
        }
    }

    /// What an act names of the tree stands in the site's own tree.
    static func expectPlaces(_ places: [PlaceID], at site: SiteID, _ db: Reader) throws {
        for place in places {
            let found = try db.first("SELECT id FROM place WHERE id = \(place) AND site_id = \(site)") {
                try $0["id"] as String
            }
            guard found != nil else { throw Refusal.placeElsewhere }
        }
    }
}
