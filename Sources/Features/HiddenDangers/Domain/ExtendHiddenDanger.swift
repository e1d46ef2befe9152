package import Kernel

/// Asks for a later deadline; `limit` is how many the rules in force allow.
package struct RequestExtension: Command {
    package let reason: String
    package let interimMeasures: String
    package let newDeadline: Day?
    package let limit: Int

    package init(reason: String, interimMeasures: String, newDeadline: Day?, limit: Int) {
        self.reason = reason
        self.interimMeasures = interimMeasures
        self.newDeadline = newDeadline
        self.limit = limit
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard danger.phase == .assigned || danger.phase == .rectifying, let deadline = danger.deadline
        else { throw .wrongPhase }
        guard danger.pendingExtension == nil else { throw .extensionPending }
        guard danger.extensions.filter({ $0.decision?.isGranted == true }).count < limit else { throw .extensionLimit }
        guard !reason.isBlank, !interimMeasures.isBlank else { throw .reasonMissing }
        guard reason.fits, interimMeasures.fits else { throw .tooLong }
        guard let newDeadline, newDeadline > deadline, newDeadline >= context.today else { throw .extensionNotLater }
        return [
            .extensionRequested(
                Extension(
                    reason: reason, interimMeasures: interimMeasures, newDeadline: newDeadline,
                    by: context.actor.person, role: context.actor.role, at: context.now, decision: nil))
        ]
    }
}

/// Answers a request: somebody at least one level above whoever asked.
package struct DecideExtension: Command {
    package let isGranted: Bool
    package let opinion: String

    package init(isGranted: Bool, opinion: String) {
        self.isGranted = isGranted
        self.opinion = opinion
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard let request = danger.pendingExtension, !danger.phase.isEnded else { throw .wrongPhase }
        guard context.actor.role.rank > request.role.rank else { throw .extensionOwnLevel }
        guard isGranted || !opinion.isBlank else { throw .reasonMissing }
        guard opinion.fits else { throw .tooLong }
        return [
            .extensionDecided(
                .init(isGranted: isGranted, opinion: opinion, by: context.actor.person, at: context.now))
        ]
    }
}
