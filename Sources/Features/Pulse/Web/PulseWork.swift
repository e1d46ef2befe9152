import Domain
import Kernel
import Store

/// What of the pulse waits for a person: four questions, and for the manager a reply.
enum PulseWork {
    /// Older ones are on the list.
    private static let months = 3

    static func cards(_ reading: Reading, team: Bool) throws -> [WorkCard] {
        let visit = reading.visit
        guard let site = visit.actor.site, visit.may(.readPulses) else { return [] }
        let kept = try PulseStore.page(of: site, limit: months, for: visit.actor, reading.db).rows
        let due = try kept.filter { one in
            guard visit.may(.answerPulse),
                try PulseStore.isAsked(visit.actor.person, one.pulse, on: visit.context.today, reading.db)
            else { return false }
            return try !PulseStore.hasAnswered(visit.actor.person, one.pulse.id, reading.db)
        }
        let silent = visit.may(.replyPulse) ? kept.filter { $0.pulse.isReplyDue } : []
        return [card(PulseTexts.toAnswer, due, visit), card(PulseTexts.toReply, silent, visit)].compactMap(\.self)
    }

    private static func card(_ title: Localized, _ kept: [PulseStore.Kept], _ visit: Visit) -> WorkCard? {
        guard let first = kept.first else { return nil }
        let rows = kept.map { one in
            WorkCard.Row(
                href: "/pulses/\(one.pulse.id)", name: "\(one.pulse.month.text) \(PulseTexts.short(visit.language))",
                detail: PulseTexts.soFar(one.answered, one.pulse.people)(visit.language), end: "")
        }
        return WorkCard(title: title, count: kept.count, href: "/pulses/\(first.pulse.id)", rows: rows)
    }
}
