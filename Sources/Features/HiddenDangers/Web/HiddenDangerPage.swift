import Domain
import Kernel
import Store

/// One danger: its facts, what can be done next, and everything that was done.
struct HiddenDangerPage {
    struct Step { let name: String; let isDone: Bool; let isCurrent: Bool; let who: String?; let when: String? }
    struct Moment {
        let when: String; let who: String; let what: String; let seq: Int; let number: Int; let words: String?
        /// Between when it was made, of what nobody signed.
        let made: String
        let signature: HTML
    }

    let visit: Visit
    let danger: HiddenDanger
    let version: Int
    let around: HiddenDangerSurroundings
    let authority: DangerAuthority
    let words: GradeWords
    /// What later features offer to do with this danger.
    let guests: [HTML]
    /// What is asked about it, for those who lead the mine's work on dangers.
    let doubts: HTML
    let steps: [Step]
    let moments: [Moment]

    init(
        _ kept: HiddenDangerStore.Kept, history: [Chronicle.Entry], around: HiddenDangerSurroundings,
        authority: DangerAuthority, words: GradeWords, guests: [HTML] = [], doubts: HTML = "", _ visit: Visit
    ) {
        (danger, version, self.visit) = (kept.danger, kept.version, visit)
        (self.around, self.authority, self.words) = (around, authority, words)
        (self.guests, self.doubts) = (guests, doubts)
        steps = Self.steps(kept.danger, history, visit)
        moments = history.map { Moment($0, around, visit) }
    }

    var rules: HiddenDangerRules? { authority.rules }

    var people: [Choice] { around.roll.map { Choice($0.id.text, Localized($0.name, $0.name)) } }

    func name(_ person: PersonID?) -> String? { person.map { around.persons[$0] ?? $0.text } }

    /// The line of the lifecycle that this danger goes along, with who did each step and when.
    private static func steps(_ danger: HiddenDanger, _ history: [Chronicle.Entry], _ visit: Visit) -> [Step] {
        let ended: [HiddenDanger.Phase] =
            danger.phase == .withdrawn ? [.withdrawn] : danger.phase == .merged ? [.merged] : []
        let fixed = danger.assignment == nil && !danger.rounds.isEmpty
        let whole: [HiddenDanger.Phase] =
            danger.isNearMiss
            ? [.reported, .reviewed, .closed]
            : fixed
                ? [.reported, .corrected, .accepted, .closed]
                : [.reported, .graded, .assigned, .corrected, .accepted, .closed]
        let line = ended.isEmpty ? whole : [.reported] + ended
        let stand = [HiddenDanger.Phase.registered: .reported, .rectifying: .assigned][danger.phase] ?? danger.phase
        let reached = line.firstIndex(of: stand) ?? 0
        return line.enumerated().map { index, phase in
            let entry = index <= reached ? history.last { verbs[phase]?.contains($0.type) ?? false } : nil
            return Step(
                name: HiddenDangerTexts.name(index == reached ? danger.phase : phase)(visit.language),
                isDone: index < reached || danger.phase.isEnded,
                isCurrent: index == reached && !danger.phase.isEnded, who: entry?.personName,
                when: entry.map { visit.context.zone.minuteText($0.claimedAt) })
        }
    }

    private static let verbs: [HiddenDanger.Phase: Set<String>] = [
        .reported: ["hidden-danger.reported"], .reviewed: ["hidden-danger.reviewed"], .graded: ["hidden-danger.graded"],
        .assigned: ["hidden-danger.assigned", "hidden-danger.reassigned"],
        .corrected: ["hidden-danger.rectified", "hidden-danger.fixed-on-the-spot"],
        .accepted: ["hidden-danger.accepted"],
        .closed: ["hidden-danger.closed"], .withdrawn: ["hidden-danger.withdrawn"], .merged: ["hidden-danger.merged"],
    ]
}

extension HiddenDangerPage.Moment {
    fileprivate init(_ entry: Chronicle.Entry, _ around: HiddenDangerSurroundings, _ visit: Visit) {
        when = visit.context.zone.minuteText(entry.claimedAt)
        let post = entry.role.map { " · \(ShellTexts.name($0)(visit.language))" } ?? ""
        who = entry.personName + post
        (seq, number) = (entry.seq, entry.number)
        made = SignatureLine.made(entry, visit.context.zone, visit.language)
        signature = SignatureLine(entry, visit.context.zone, visit.language).html
        let step = TimelineStep(entry, around.persons, visit)
        (what, words) = (step.what, step.words)
    }
}

/// An act that a later feature offers on a danger's page; `nil` where it does not fit.
struct HiddenDangerOffer: Sendable {
    let form: @Sendable (HiddenDanger, Reading) throws -> HTML?
}
