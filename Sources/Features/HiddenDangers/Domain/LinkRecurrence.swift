package import Kernel

/// Links a danger to the closed one that it repeats: same place, system and clause within the set days.
package struct LinkRecurrence: Command {
    package let earlier: HiddenDanger
    package let rules: HiddenDangerRules

    package init(to earlier: HiddenDanger, rules: HiddenDangerRules) { (self.earlier, self.rules) = (earlier, rules) }

    /// Nothing happens when it is not the same thing again.
    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard danger.recurrence == nil, !danger.isNearMiss, earlier.id != danger.id, earlier.phase == .closed,
            let key = danger.recurrenceKey, key == earlier.recurrenceKey, let ended = earlier.endedAt,
            context.zone.day(of: ended).days(until: context.zone.day(of: danger.reportedAt)) <= rules.recurrenceDays
        else { return [] }
        return [.recurred(Recurrence(of: earlier))]
    }
}

/// Whoever accepted the earlier danger has seen that it came back.
package struct AcknowledgeRecurrence: Command {
    package init() {}

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.recurrenceAcknowledgement)
        guard let recurrence = danger.recurrence, recurrence.acceptedBy == context.actor.person
        else { throw .notTheAcceptor }
        guard recurrence.acknowledgedBy == nil else { throw .alreadyAcknowledged }
        return [.recurrenceAcknowledged(by: context.actor.person)]
    }
}
