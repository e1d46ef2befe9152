package import Kernel

/// Answers the four questions: once a person, and no event tells of it.
package struct AnswerPulse: Sendable {
    package let answer: PulseAnswer
    package init(_ answer: PulseAnswer) { self.answer = answer }

    /// The group whose counts go up; `team` is the person's own on the roll of the campaign.
    package func decide(on pulse: Pulse, team: OrganisationID?, in context: Context) throws(Refusal) -> Pulse.Group {
        guard pulse.phase == .open, context.today < pulse.opening.closesOn else { throw .pulseClosed }
        guard let team, let group = pulse.group(of: team) else { throw .notOnTheRoll }
        return group
    }
}

/// The manager answers what the people said; everybody at the mine reads it.
package struct ReplyToPulse: Command {
    package let text: String
    package init(_ text: String) { self.text = text }

    package func decide(on pulse: Pulse, in context: Context) throws(Refusal) -> [PulseEvent] {
        guard context.actor.role == .mineManager else { throw .pulseNeedsManager }
        guard pulse.phase == .closed else { throw .pulseStillOpen(pulse.opening.closesOn) }
        return [.replied(.init(text: try text.stated(), by: context.actor.person, at: context.now))]
    }
}
