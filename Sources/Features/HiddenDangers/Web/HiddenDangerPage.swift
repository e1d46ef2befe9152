import Domain
import Kernel
import Store

/// One danger: its facts, what can be done next, and everything that was done.
struct HiddenDangerPage {
    struct Step { let name: String; let isDone: Bool; let isCurrent: Bool }
    struct Moment { let when: String; let who: String; let what: String; let seq: Int }

    let visit: Visit
    let danger: HiddenDanger
    let version: Int
    let people: [Choice]
    let facts: [(name: String, value: HTML)]
    let steps: [Step]
    let moments: [Moment]

    init(
        _ kept: HiddenDangerStore.Kept, history: [Chronicle.Entry], people: [(id: PersonID, name: String)], _ visit: Visit
    ) {
        (danger, version, self.visit) = (kept.danger, kept.version, visit)
        self.people = people.map { Choice($0.id.text, Localized($0.name, $0.name)) }
        steps = Self.steps(kept.danger.phase, visit.language)
        moments = history.map { Moment($0, visit) }
        facts = Self.facts(kept.danger, people, visit)
    }

    private static func facts(
        _ danger: HiddenDanger, _ people: [(id: PersonID, name: String)], _ visit: Visit
    ) -> [(name: String, value: HTML)] {
        let language = visit.language
        let deadline = DeadlineText(
            deadline: danger.deadline, today: visit.context.today, isOpen: danger.phase.awaitsRectification, language: language)
        let assignee = people.first { $0.id == danger.assignment?.person }?.name
        let known: [(Localized, HTML?)] = [
            (HiddenDangerTexts.grade, LevelChip(grade: danger.grade, language: language).html),
            (HiddenDangerTexts.place, danger.finding.placeText.map { "\($0)" }),
            (HiddenDangerTexts.reportedAt, "\(visit.context.zone.minuteText(danger.reportedAt))"),
            (HiddenDangerTexts.stoppedArea, danger.stoppedArea.map { "\($0)" }),
            (HiddenDangerTexts.assignee, assignee.map { "\($0)" }),
            (HiddenDangerTexts.measures, danger.assignment.map { "\($0.measures)" }),
            (HiddenDangerTexts.plan, danger.assignment.map { "\($0.contingencyPlan)" }),
            (HiddenDangerTexts.deadline, danger.deadline == nil ? nil : deadline.html),
        ]
        return known.compactMap { name, value in value.map { (name(language), $0) } }
    }

    private static func steps(_ phase: HiddenDanger.Phase, _ language: Language) -> [Step] {
        let line: [HiddenDanger.Phase] = [.reported, .graded, .assigned, .corrected, .accepted, .closed]
        let reached = [HiddenDanger.Phase.registered: 0, .rectifying: 2][phase] ?? line.firstIndex(of: phase) ?? 0
        return line.enumerated().map { index, phase in
            Step(name: HiddenDangerTexts.name(phase)(language), isDone: index < reached, isCurrent: index == reached)
        }
    }
}

extension HiddenDangerPage.Moment {
    fileprivate init(_ entry: Chronicle.Entry, _ visit: Visit) {
        when = visit.context.zone.minuteText(entry.claimedAt)
        let post = entry.role.map { " · \(ShellTexts.name($0)(visit.language))" } ?? ""
        who = entry.personName + post
        what = HiddenDangerTexts.event(entry.type)(visit.language)
        seq = entry.seq
    }
}
