package import Kernel

/// A named person decides the grade; a report that was not registered yet is registered by it.
package struct GradeHiddenDanger: Command {
    package let grade: HiddenDanger.Grade
    package let stoppedArea: String?
    package let reason: String?
    /// The enterprise's own word for the grade.
    package let name: String?

    package init(_ grade: HiddenDanger.Grade, stoppedArea: String? = nil, reason: String? = nil, name: String? = nil) {
        (self.grade, self.stoppedArea, self.reason, self.name) = (grade, stoppedArea, reason, name)
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard !danger.isNearMiss else { throw .nearMissUngraded }
        try danger.expect(.grading)
        guard !context.actor.role.isRegulator || danger.finding.foundBy.isOfficial else { throw .notPermitted }
        guard grade != .major || stoppedArea.map({ !$0.isBlank }) == true else { throw .areaNotStopped }
        let (area, reason) = (try stoppedArea.fitting(), try reason.fitting())
        try checkRegrading(of: danger, reason, in: context)
        try checkRecurrence(of: danger, reason)
        let graded = HiddenDangerEvent.graded(
            grade, stoppedArea: grade == .major ? area : nil, reason: reason, by: context.actor.person,
            role: context.actor.role, name: name)
        return danger.phase == .reported ? [.registered(by: context.actor.person), graded] : [graded]
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
