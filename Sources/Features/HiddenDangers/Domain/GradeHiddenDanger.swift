package import Kernel

/// A named person decides the grade; a report that was not registered yet is registered by it.
package struct GradeHiddenDanger: Command {
    package let grade: HiddenDanger.Grade
    package let stoppedArea: String?
    package let reason: String?
    /// The enterprise's own word for the grade.
    package let own: OwnGrade?
    /// The clause that it cites, by its code, and the rules that know the codes.
    package let clause: String?
    private let rules: HiddenDangerRules?

    package init(
        _ grade: HiddenDanger.Grade, stoppedArea: String? = nil, reason: String? = nil, own: OwnGrade? = nil,
        clause: String? = nil, rules: HiddenDangerRules? = nil
    ) {
        (self.grade, self.stoppedArea, self.reason, self.own) = (grade, stoppedArea, reason, own)
        (self.clause, self.rules) = (clause, rules)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard !danger.isNearMiss else { throw .nearMissUngraded }
        try danger.expect(.grading)
        guard !context.actor.role.isRegulator || danger.finding.foundBy.isOfficial else { throw .notPermitted }
        guard grade != .major || stoppedArea.map({ !$0.isBlank }) == true else { throw .areaNotStopped }
        try checkClause(of: danger, in: context)
        let (area, reason) = (try stoppedArea.fitting(), try reason.fitting())
        try checkRegrading(of: danger, reason, in: context)
        try checkRecurrence(of: danger, reason)
        let graded = HiddenDangerEvent.graded(
            grade, stoppedArea: grade == .major ? area : nil, reason: reason, by: context.actor.person,
            role: context.actor.role, name: own?.code, clause: clause, scheme: own?.scheme)
        return danger.phase == .reported ? [.registered(by: context.actor.person), graded] : [graded]
    }

    /// A clause counts as it was in force when the danger was reported.
    private func checkClause(of danger: HiddenDanger, in context: Context) throws(Refusal) {
        guard let clause else { return }
        let day = context.zone.day(of: danger.reportedAt)
        guard rules?.clause(clause, on: day) != nil else { throw .unknownClause }
    }

    /// Somebody lower does not undo a grade, a lower grade needs a reason, and once assigned it can only rise.
    private func checkRegrading(of danger: HiddenDanger, _ reason: String?, in context: Context) throws(Refusal) {
        guard let before = danger.grading else { return }
        if let role = before.role, context.actor.role.rank < role.rank, grade < before.grade { throw .gradedAbove }
        guard grade >= before.grade || reason != nil else { throw .reasonMissing }
        guard danger.phase == .graded || grade > before.grade else { throw .onlyRaisedOnceAssigned }
    }

    /// What came back within the set days stands at least one grade higher; less than major after A needs a reason.
    private func checkRecurrence(of danger: HiddenDanger, _ reason: String?) throws(Refusal) {
        guard let recurrence = danger.recurrence, let least = recurrence.leastGrade else { return }
        guard grade >= least else { throw .recurrenceRaisesGrade }
        guard grade >= recurrence.proposedGrade ?? least || reason != nil else { throw .recurrenceNeedsReason }
    }
}

extension Refusal {
    package static let unknownClause = Refusal(
        "hidden-danger.unknown-clause", field: "clause", "隐患上报当天有效的判定标准中没有这一条，请从列表中选择。",
        "The criteria in force when it was reported have no such clause; choose one from the list.")
}
