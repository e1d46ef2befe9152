import Domain
import Kernel
import Store

/// One pulse: the questions while it is open, then what was said and what the manager replied.
struct PulsePage {
    typealias Texts = PulseTexts
    let kept: PulseStore.Kept
    let groups: [Pulse.Share]
    /// Whether the visitor is asked and has not answered.
    let isDue: Bool
    let hasAnswered: Bool
    let history: [Chronicle.Entry]
    let visit: Visit
    var pulse: Pulse { kept.pulse }
    var language: Language { visit.language }
    var address: String { "/pulses/\(pulse.id)" }

    init(_ reading: Reading) throws {
        let (actor, db) = (reading.visit.actor, reading.db)
        kept = try PulseStore.known(reading.id, for: actor, db)
        visit = reading.visit
        groups = PulseSight(kept, for: actor).groups
        hasAnswered = try PulseStore.hasAnswered(actor.person, kept.pulse.id, db)
        let isAsked = try PulseStore.isAsked(actor.person, kept.pulse, on: visit.context.today, db)
        isDue = isAsked && !hasAnswered && visit.may(.answerPulse)
        history = try Chronicle.history(of: "\(Pulse.kind)/\(kept.pulse.id)", db)
    }
}
