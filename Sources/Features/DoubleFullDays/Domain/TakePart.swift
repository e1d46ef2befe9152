package import Kernel

/// Takes part: has looked for the three violations, and found some or declares that there were none.
package struct TakePart: Sendable {
    package init() {}

    /// `seen` is how many violations the person has recorded on the day that no earlier word of theirs counts; `nil` says
    /// that there is nothing new to say.
    package func decide(on day: DoubleFullDay, _ round: CheckRound, seen: Int, in context: Context) throws(Refusal)
        -> CheckRoundEvent?
    {
        try day.expectUnderWay()
        guard context.now >= context.zone.start(of: day.heldOn) else { throw .walkedBeforeTheDay(day.heldOn) }
        guard round.takenPart == nil || seen > 0 else { return nil }
        return .tookPart(.init(violations: seen, at: context.now))
    }
}

/// Somebody who cannot take part stays on the roll, with the reason.
package struct ExcusePerson: Sendable {
    package let reason: String
    package init(_ reason: String) { self.reason = reason }

    package func decide(on day: DoubleFullDay, _ round: CheckRound, in context: Context) throws(Refusal)
        -> CheckRoundEvent
    {
        try day.expectUnderWay()
        guard round.takenPart == nil, round.excuse == nil else { throw .tookPartAlready }
        return .excused(.init(reason: try reason.stated(), by: context.actor.person))
    }
}
