package import Kernel

/// Lays an order to visit down under its hash, before anybody leaves.
package struct CommitIntent: Sendable {
    /// So far ahead an order may be laid down; what is further off is a plan.
    package static let mostDaysAhead = 60

    package let id: SealedIntentID
    package let order: VisitOrder

    package init(id: SealedIntentID, order: VisitOrder) { (self.id, self.order) = (id, order) }

    package func decide(hash: String, in context: Context) throws(Refusal) -> SealedIntentEvent {
        guard context.actor.role.isRegulator else { throw .intentNeedsAuthority }
        _ = try order.purpose.stated(else: .intentPurposeMissing)
        _ = try order.team.stated(else: .intentTeamMissing)
        guard order.day >= context.today else { throw .intentDayPast }
        guard context.today.days(until: order.day) <= Self.mostDaysAhead else { throw .intentDayFar }
        return .committed(
            .init(
                id: id, office: context.actor.organisation, hash: hash, by: context.actor.person, at: context.now))
    }
}

/// Opens a sealed order at the mine's gate; the store gives the text and the salt that were put away.
package struct OpenIntent: Sendable {
    package let order: VisitOrder
    package let text: String
    package let salt: String
    /// The hash of what was put away, as it is now.
    package let hash: String

    package init(order: VisitOrder, text: String, salt: String, hash: String) {
        (self.order, self.text, self.salt, self.hash) = (order, text, salt, hash)
    }

    package func decide(on intent: SealedIntent, in context: Context) throws(Refusal) -> SealedIntentEvent {
        try intent.expectSealed(context.actor)
        guard hash == intent.committed.hash else { throw .intentAltered }
        guard context.today >= order.day else { throw .intentTooEarly(order.day) }
        return .opened(
            .init(order: order, text: text, salt: salt, by: context.actor.person, at: context.now))
    }
}

package struct CancelIntent: Sendable {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on intent: SealedIntent, in context: Context) throws(Refusal) -> SealedIntentEvent {
        try intent.expectSealed(context.actor)
        let reason = try reason.stated(else: .intentReasonMissing)
        return .cancelled(.init(reason: reason, by: context.actor.person, at: context.now))
    }
}

extension SealedIntent {
    /// Only the authority whose visit it is acts on it, and only while it is sealed.
    fileprivate func expectSealed(_ actor: Actor) throws(Refusal) {
        guard actor.role.isRegulator, actor.organisation == committed.office else { throw .intentOfAnotherOffice }
        guard phase == .sealed else { throw .intentNotSealed }
    }
}
