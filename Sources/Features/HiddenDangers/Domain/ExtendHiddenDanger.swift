package import Kernel

/// Asks for a later deadline before the present one has passed.
package struct RequestExtension: Command {
    package let reason: String
    package let interimMeasures: String
    package let newDeadline: Day?
    package let rules: HiddenDangerRules

    package init(reason: String, interimMeasures: String, newDeadline: Day?, rules: HiddenDangerRules) {
        (self.reason, self.interimMeasures) = (reason, interimMeasures)
        (self.newDeadline, self.rules) = (newDeadline, rules)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.extensions)
        guard let deadline = danger.deadline, let grade = danger.grade else { throw .wrongPhase }
        guard danger.mayRectify(context.actor.person) else { throw .notTheRectifier }
        if let obstacle = danger.obstacleToExtension(on: context.today, rules) { throw obstacle }
        let reason = try reason.stated()
        let interim = try interimMeasures.stated(else: .interimMeasuresMissing)
        guard let newDeadline, newDeadline > deadline else { throw .extensionNotLater }
        guard newDeadline <= rules.latestDeadline(grade, from: context.today) else { throw .deadlineTooLate }
        return [
            .extensionRequested(
                Extension(
                    reason: reason, interimMeasures: interim, newDeadline: newDeadline, by: context.actor.person,
                    role: context.actor.role, at: context.now, level: danger.extensionLevel(context.actor.role, rules)))
        ]
    }
}

extension HiddenDanger {
    /// Why no extension can be asked for today; `nil` when one can.
    package func obstacleToExtension(on day: Day, _ rules: HiddenDangerRules) -> Refusal? {
        if pendingExtension != nil { return .extensionPending }
        if grantedExtensions >= rules.mostExtensions(grade) { return .extensionLimit }
        if let deadline, deadline < day { return .extensionTooLate }
        return nil
    }

    /// Above whoever assigned it and whoever asks, one level more for each extension already granted. A major one is
    /// the supervising authority's; a general one ends with the company, for regulators do not see it.
    fileprivate func extensionLevel(_ asking: Role, _ rules: HiddenDangerRules) -> Int {
        let steps = rules.extensionLevelsAbove - 1 + grantedExtensions
        if isMajor { return min(Role.county.rank + steps, Role.province.rank) }
        let base = max(assignment?.role?.rank ?? 0, asking.rank)
        return min(base + 1 + steps, Role.company.rank)
    }
}

/// Answers a request, at the level that it takes.
package struct DecideExtension: Command {
    package let isGranted: Bool
    package let opinion: String

    package init(isGranted: Bool, opinion: String) {
        self.isGranted = isGranted
        self.opinion = opinion
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.extensionDecision)
        guard let request = danger.pendingExtension else { throw .noExtensionPending }
        let actor = context.actor
        guard actor.role.rank >= request.deciderRank, actor.person != request.by,
            actor.actingFor?.person != request.by, !danger.hadHand(actor)
        else { throw .extensionOwnLevel }
        guard isGranted || !opinion.isBlank else { throw .reasonMissing }
        guard opinion.fits else { throw .tooLong }
        return [
            .extensionDecided(.init(isGranted: isGranted, opinion: opinion, by: actor.person, at: context.now))
        ]
    }
}
