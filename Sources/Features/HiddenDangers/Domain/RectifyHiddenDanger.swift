package import Kernel

/// The person responsible begins the work.
package struct StartRectification: Command {
    package init() {}

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.start)
        guard danger.mayRectify(context.actor.person) else { throw .notTheRectifier }
        return [.started(by: context.actor.person)]
    }
}

/// The person responsible, or whom that person asked, reports the danger corrected; corrected is not yet verified.
package struct RectifyHiddenDanger: Command {
    package let what: String
    package let factors: [Measure.Factor]
    package let rules: HiddenDangerRules

    package init(_ what: String, factors: [Measure.Factor] = [], rules: HiddenDangerRules) {
        (self.what, self.factors, self.rules) = (what, factors, rules)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.rectification)
        guard danger.mayRectify(context.actor.person) else { throw .notTheRectifier }
        guard danger.measures.allSatisfy({ $0.done != nil }) else { throw .measuresOpen }
        guard danger.pendingExtension == nil else { throw .extensionPending }
        return [.rectified(try danger.correction(what, factors, rules, in: context))]
    }
}

/// Whoever found a general danger mended it at once; it still waits for somebody else's acceptance.
package struct FixHiddenDangerOnTheSpot: Command {
    package let what: String
    package let factors: [Measure.Factor]
    package let rules: HiddenDangerRules

    package init(_ what: String, factors: [Measure.Factor] = [], rules: HiddenDangerRules) {
        (self.what, self.factors, self.rules) = (what, factors, rules)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard !danger.isNearMiss else { throw .nearMissUngraded }
        try danger.expect(.onTheSpotFix)
        guard !danger.isMajor else { throw .majorNotOnTheSpot }
        return [.fixedOnTheSpot(try danger.correction(what, factors, rules, in: context))]
    }
}

extension HiddenDanger {
    package func mayRectify(_ person: PersonID) -> Bool { person == rectifier || person == assignment?.person }

    fileprivate func correction(
        _ what: String, _ factors: [Measure.Factor], _ rules: HiddenDangerRules, in context: Context
    ) throws(Refusal) -> Correction {
        Correction(
            by: context.actor.person, what: try what.stated(else: .correctionMissing), at: context.now,
            verifyBy: rules.verifyBy(grade, from: context.today), factors: factors.isEmpty ? nil : factors)
    }
}
