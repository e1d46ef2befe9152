package import Kernel

/// Whoever accepts, signs and answers: somebody other than the rectifier confirms or sends back.
package struct AcceptHiddenDanger: Command {
    package let opinion: String
    package init(_ opinion: String = "") { self.opinion = opinion }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.acceptance)
        return [.accepted(try danger.verdict(isAccepted: true, opinion, in: context))]
    }
}

/// Sends a correction back with the reason; the round stays on record.
package struct RejectHiddenDanger: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.rejection)
        return [.rejected(try danger.verdict(isAccepted: false, try reason.stated(), in: context))]
    }
}

extension HiddenDanger {
    /// Why this person may not judge the correction; `nil` when they may.
    package func obstacle(toAcceptanceBy actor: Actor) -> Refusal? {
        if hadHand(actor) { return .acceptedByRectifier }
        if isMajor, actor.role != .mineManager { return .majorNeedsManager }
        return nil
    }

    fileprivate func verdict(isAccepted: Bool, _ opinion: String, in context: Context) throws(Refusal) -> Verdict {
        if let obstacle = obstacle(toAcceptanceBy: context.actor) { throw obstacle }
        guard opinion.fits else { throw .tooLong }
        return Verdict(
            by: context.actor.person, actingFor: context.actor.actingFor?.person, isAccepted: isAccepted,
            opinion: opinion, at: context.now)
    }
}
