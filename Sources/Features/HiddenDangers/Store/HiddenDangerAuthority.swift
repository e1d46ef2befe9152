package import Database
package import Domain
package import Kernel

extension HiddenDangerStore {
    /// What a delegation adds to a decision: its limits hold, and whoever mended a danger does not have it accepted by
    /// their delegate.
    static func expectAuthority(
        for events: [HiddenDangerEvent], on danger: HiddenDanger, in context: Context, _ db: Reader
    ) throws {
        if let principal = context.actor.actingFor {
            guard !danger.isMajor else { throw Refusal.delegationMajor }
            if let place = principal.place, try !lies(danger, within: place, db) { throw Refusal.delegationPlace }
        }
        guard events.contains(where: \.isVerdict) else { return }
        if let obstacle = try obstacle(toVerdictOn: danger, in: context, db) { throw obstacle }
    }

    /// Why this person may not judge it although the danger itself would let them; `nil` when they may.
    package static func obstacle(
        toVerdictOn danger: HiddenDanger, in context: Context, _ db: Reader
    ) throws -> Refusal? {
        let isDelegate = try Delegations.lent(
            by: danger.hands, to: context.actor.person, from: danger.reportedAt, to: context.now, context.zone, db)
        return isDelegate ? .acceptedByDelegate : nil
    }

    /// Whether the danger lies at this place or below it; one that names no place of the tree lies nowhere.
    private static func lies(_ danger: HiddenDanger, within place: PlaceID, _ db: Reader) throws -> Bool {
        let finding = danger.finding
        guard let named = finding.place ?? finding.equipment ?? finding.system else { return false }
        let found = try db.first(
            """
            WITH RECURSIVE below (id) AS (
                SELECT id FROM place WHERE site_id = \(danger.site) AND id = \(place)
                UNION SELECT place.id FROM place JOIN below ON place.parent_id = below.id
            )
            SELECT id FROM below WHERE id = \(named)
            """
        ) { try $0["id"] as String }
        return found != nil
    }
}

extension HiddenDangerEvent {
    fileprivate var isVerdict: Bool {
        switch self {
        case .accepted, .rejected: true
        default: false  // all others judge no correction
        }
    }
}
