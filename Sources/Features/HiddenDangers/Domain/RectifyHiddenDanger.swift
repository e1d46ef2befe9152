package import Kernel

/// The person responsible reports the danger corrected; corrected is not yet verified.
package struct RectifyHiddenDanger: Command {
    package let what: String
    package init(_ what: String) { self.what = what }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard danger.phase == .assigned || danger.phase == .rectifying else { throw .wrongPhase }
        guard danger.assignment?.person == context.actor.person else { throw .notTheRectifier }
        return [.rectified(try Correction.checked(what, in: context))]
    }
}

/// Whoever found a general danger mended it at once; it still waits for somebody else's acceptance.
package struct FixHiddenDangerOnTheSpot: Command {
    package let what: String
    package init(_ what: String) { self.what = what }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard [.reported, .registered, .graded].contains(danger.phase) else { throw .wrongPhase }
        guard danger.grade != .major else { throw .fiveThingsMissing }
        return [.fixedOnTheSpot(try Correction.checked(what, in: context))]
    }
}

extension Correction {
    fileprivate static func checked(_ what: String, in context: Context) throws(Refusal) -> Correction {
        guard !what.isBlank else { throw .nothingSaid }
        guard what.fits else { throw .tooLong }
        return Correction(by: context.actor.person, what: what, at: context.now)
    }
}
