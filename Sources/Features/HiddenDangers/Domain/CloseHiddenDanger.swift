package import Kernel

/// Strikes an accepted danger off the register.
package struct CloseHiddenDanger: Command {
    package let note: String?
    package init(note: String? = nil) { self.note = note }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard danger.phase == .accepted else { throw .wrongPhase }
        guard note?.fits ?? true else { throw .tooLong }
        return [.closed(note: note, at: context.now)]
    }
}

/// Takes a report back, with a reason that stays on record.
package struct WithdrawHiddenDanger: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard [.reported, .registered, .graded].contains(danger.phase) else { throw .wrongPhase }
        guard !reason.isBlank else { throw .reasonMissing }
        guard reason.fits else { throw .tooLong }
        return [.withdrawn(reason: reason, at: context.now)]
    }
}
