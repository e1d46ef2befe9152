package import Kernel

/// A named person decides the grade; a report that was not registered yet is registered by it.
package struct GradeHiddenDanger: Command {
    package let grade: HiddenDanger.Grade
    package let stoppedArea: String?
    package let reason: String?

    package init(_ grade: HiddenDanger.Grade, stoppedArea: String? = nil, reason: String? = nil) {
        self.grade = grade
        self.stoppedArea = stoppedArea
        self.reason = reason
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard !danger.isNearMiss else { throw .nearMissUngraded }
        guard [.reported, .registered, .graded].contains(danger.phase) else { throw .wrongPhase }
        guard grade != .major || stoppedArea.map({ !$0.isBlank }) == true else { throw .areaNotStopped }
        guard [stoppedArea, reason].compactMap(\.self).allSatisfy(\.fits) else { throw .tooLong }
        let graded = HiddenDangerEvent.graded(grade, stoppedArea: stoppedArea, reason: reason)
        return danger.phase == .reported ? [.registered(by: context.actor.person), graded] : [graded]
    }
}
