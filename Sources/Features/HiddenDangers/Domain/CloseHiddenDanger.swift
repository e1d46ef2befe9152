package import Kernel

/// Strikes an accepted danger off the register, and asks why a factor of the four was left untouched.
package struct CloseHiddenDanger: Command {
    package let note: String?
    package let untouched: [Measure.Factor: String]

    package init(note: String? = nil, untouched: [Measure.Factor: String] = [:]) {
        (self.note, self.untouched) = (note, untouched)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.closure)
        guard !danger.isOpenlyListed else { throw .listedStaysOpen }
        guard untouched.values.allSatisfy(\.fits) else { throw .tooLong }
        let reasons = untouched.filter { !$0.value.isBlank }
        let open = danger.factorsToExplain.filter { reasons[$0] == nil }
        if let factor = open.first { throw .factorUntouched(factor) }
        return [.closed(note: try note.fitting(), at: context.now, untouched: reasons.isEmpty ? nil : reasons)]
    }
}

extension HiddenDanger {
    /// What was mended over days is looked at from all four sides; what was mended on the spot is not delayed by it.
    package var factorsToExplain: [Measure.Factor] { assignment == nil ? [] : untouchedFactors }
}

/// Takes a report back, with a reason that stays on record: its reporter while nobody took it in, later the safety office.
package struct WithdrawHiddenDanger: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.withdrawal)
        guard !danger.isMajor else { throw .majorNotWithdrawn }
        guard !danger.finding.foundBy.isOfficial || context.actor.role.isRegulator else { throw .foundByRegulatorStays }
        let isOwnFresh = danger.reportedBy == context.actor.person && danger.phase == .reported
        guard isOwnFresh || context.actor.role.rank >= Role.safetyOfficer.rank else { throw .notPermitted }
        return [.withdrawn(reason: try reason.stated(), at: context.now)]
    }
}
