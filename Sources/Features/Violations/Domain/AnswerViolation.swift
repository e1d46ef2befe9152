package import Kernel

/// The person has been told and says that it was so.
package struct AcknowledgeViolation: Command {
    package init() {}

    package func decide(on violation: ViolationCase, in context: Context) throws(Refusal) -> [ViolationEvent] {
        try violation.expect(.told)
        guard violation.person == context.actor.person else { throw .notTheirViolation }
        return [.acknowledged(at: context.now)]
    }
}

/// The person says that it was not so.
package struct ObjectToViolation: Command {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on violation: ViolationCase, in context: Context) throws(Refusal) -> [ViolationEvent] {
        try violation.expect(.told)
        guard violation.person == context.actor.person else { throw .notTheirViolation }
        return [.objected(.init(reason: try reason.stated(), at: context.now))]
    }
}

/// Somebody other than who saw it decides about an objection: upheld, nothing follows.
package struct DecideObjection: Command {
    package let isUpheld: Bool
    package let reason: String

    package init(isUpheld: Bool, reason: String) { (self.isUpheld, self.reason) = (isUpheld, reason) }

    package func decide(on violation: ViolationCase, in context: Context) throws(Refusal) -> [ViolationEvent] {
        try violation.expect(.objected)
        guard ![violation.person, violation.sighting.by].contains(context.actor.person) else {
            throw .judgeInOwnMatter
        }
        guard context.actor.role.rank >= Role.safetyDirector.rank else { throw .needsHigher(.safetyDirector) }
        let decision = Objection.Decision(
            isUpheld: isUpheld, reason: try reason.stated(), by: context.actor.person, at: context.now)
        return [.objectionDecided(decision)]
    }
}
