package import Kernel

/// Says what is learnt from a near miss; it is never graded, and closes after this.
package struct ReviewNearMiss: Command {
    package let lesson: String
    package init(_ lesson: String) { self.lesson = lesson }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard danger.isNearMiss else { throw .onlyNearMissReviewed }
        try danger.expect(.review)
        let reviewed = HiddenDangerEvent.reviewed(
            lesson: try lesson.stated(else: .lessonMissing), by: context.actor.person)
        return danger.phase == .reported ? [.registered(by: context.actor.person), reviewed] : [reviewed]
    }
}
