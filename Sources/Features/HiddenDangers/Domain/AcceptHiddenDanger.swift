package import Kernel

/// Whoever accepts, signs and answers: somebody other than the rectifier confirms or sends back.
package struct AcceptHiddenDanger: Command {
    package let opinion: String
    package init(_ opinion: String = "") { self.opinion = opinion }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        [.accepted(try danger.verdict(isAccepted: true, opinion, in: context))]
    }
}

/// Sends a correction back with the reason; the round stays on record.
package struct RejectHiddenDanger: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard !reason.isBlank else { throw .reasonMissing }
        return [.rejected(try danger.verdict(isAccepted: false, reason, in: context))]
    }
}

extension HiddenDanger {
    fileprivate func verdict(isAccepted: Bool, _ opinion: String, in context: Context) throws(Refusal) -> Verdict {
        guard phase == .corrected, let round = currentRound else { throw .wrongPhase }
        guard round.correction.by != context.actor.person else { throw .acceptedByRectifier }
        guard assignment?.person != context.actor.person else { throw .acceptedByRectifier }
        if grade == .major, context.actor.role != .mineManager { throw .majorNeedsManager }
        guard opinion.fits else { throw .tooLong }
        return Verdict(by: context.actor.person, isAccepted: isAccepted, opinion: opinion, at: context.now)
    }
}
