package import Kernel

/// Authority lent by one person to another of the same unit: what, where, from when to when.
///
/// Each change is a record, so that what was lent at a time is computed from records. It answers for nothing until the
/// delegate has accepted it by their signature, and it ends by itself after its last day.
package struct Delegation: RegistryEntity, Identifiable {
    package static let kind = "delegation"

    package let id: DelegationID
    package let delegator: PersonID
    package let delegate: PersonID
    /// The delegator's, so that whoever sees its people sees what they lent.
    package let organisation: OrganisationID
    package let permissions: [Permission]
    /// Only at this place of the delegator's mine and below it.
    package let place: PlaceID?
    /// Only at this mine, of all that the delegator answers for.
    package let mine: SiteID?
    package let from: Day
    /// The last day.
    package let to: Day
    package let reason: String
    package private(set) var acceptedAt: Instant?
    package private(set) var endedAt: Instant?

    package enum State: String, Sendable, CaseIterable { case offered, coming, inForce = "in-force", ended, over }

    package init(
        id: DelegationID, delegator: PersonID, delegate: PersonID, organisation: OrganisationID,
        permissions: [Permission],
        place: PlaceID? = nil, mine: SiteID? = nil, from: Day, to: Day, reason: String
    ) {
        (self.id, self.delegator, self.delegate, self.organisation) = (id, delegator, delegate, organisation)
        (self.permissions, self.place, self.mine) = (permissions, place, mine)
        (self.from, self.to, self.reason) = (from, to, reason)
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func problems() -> [Refusal] {
        spanProblems(from, to, "to") + reason.nameProblems("reason")
            + (permissions.isEmpty ? [.fieldBlank("permissions")] : [])
    }

    package func state(at instant: Instant, _ zone: Zone) -> State {
        let today = zone.day(of: instant)
        if endedAt != nil { return .ended }
        if to < today { return .over }
        guard let acceptedAt, acceptedAt <= instant else { return .offered }
        return today < from ? .coming : .inForce
    }

    package func isInForce(at instant: Instant, _ zone: Zone) -> Bool { state(at: instant, zone) == .inForce }

    /// Whether it was in force at any time from one instant to another.
    package func wasInForce(from begin: Instant, to end: Instant, _ zone: Zone) -> Bool {
        guard let acceptedAt, acceptedAt <= end, from <= zone.day(of: end) else { return false }
        guard zone.day(of: begin) <= to else { return false }
        return endedAt.map { $0 > begin } ?? true
    }
}

extension Delegation {
    /// Lends only what is one's own, to somebody else, until a day that is still to come.
    package func given(by actor: Actor, on today: Day) throws(Refusal) -> Delegation {
        guard actor.actingFor == nil else { throw .delegationOfDelegation }
        guard delegate != actor.person else { throw .delegationToOneself }
        guard permissions.allSatisfy({ Permission.delegable.contains($0) && $0.isHeld(by: actor.role) }) else {
            throw .delegationNotOwn
        }
        guard to >= today else { throw .delegationEndsBefore }
        return self
    }

    package func accepted(by actor: Actor, at now: Instant, _ zone: Zone) throws(Refusal) -> Delegation {
        guard actor.person == delegate else { throw .unknownEntity }
        guard state(at: now, zone) == .offered else { throw .delegationNotOffered }
        var delegation = self
        delegation.acceptedAt = now
        return delegation
    }

    /// Taken back by the delegator, or given back by the delegate.
    package func ended(by actor: Actor, at now: Instant, _ zone: Zone) throws(Refusal) -> Delegation {
        guard actor.person == delegate || actor.person == delegator else { throw .unknownEntity }
        guard ![.ended, .over].contains(state(at: now, zone)) else { throw .delegationOver }
        var delegation = self
        delegation.endedAt = now
        return delegation
    }
}
