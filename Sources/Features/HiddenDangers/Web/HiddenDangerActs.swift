import Domain
import Kernel

typealias HiddenDangerAct = Act<HiddenDangerDraft>

/// A command that waits for the rules in force on the day of the act.
struct HiddenDangerDraft: Sendable {
    let command: @Sendable (HiddenDangerRules) -> any Command<HiddenDanger>

    init(_ command: any Command<HiddenDanger>) { self.command = { _ in command } }
    init(by command: @escaping @Sendable (HiddenDangerRules) -> any Command<HiddenDanger>) { self.command = command }
}

/// Every act on a danger: its noun, who may do it, what it asks, and the command that the answers make.
extension Act where Made == HiddenDangerDraft {
    private typealias Texts = HiddenDangerTexts

    static var all: [HiddenDangerAct] {
        [
            registration, grading, assignment, rectification, fix, acceptance, rejection, closure, withdrawal,
            extensionRequest, extensionDecision,
        ]
    }

    static let registration = Act("registration", .gradeHiddenDanger, Texts.registration) { .init(RegisterHiddenDanger()) }
    static let grading = Act(
        "grading", .gradeHiddenDanger, Texts.grading, Ask.choice("grade", Texts.grade, HiddenDanger.Grade.self, Texts.name),
        Ask.text("stoppedArea", Texts.stoppedArea, most: Ask.longText).optional
    ) { .init(GradeHiddenDanger($0, stoppedArea: $1)) }
    static let assignment = Act(
        "assignment", .assignHiddenDanger, Texts.assignment, Ask.person("person", Texts.assignee),
        Ask.area("measures", Texts.measures), Ask.money("funds", Texts.funds), Ask.day("deadline", Texts.deadline),
        Ask.area("plan", Texts.plan)
    ) { person, measures, funds, deadline, plan in
        HiddenDangerDraft {
            AssignHiddenDanger(
                person: person, measures: measures, fundsFen: funds, deadline: deadline, contingencyPlan: plan, rules: $0)
        }
    }
    static let rectification = Act(
        "rectification", .rectifyHiddenDanger, Texts.rectification, Ask.area("what", Texts.fixed)) { what in HiddenDangerDraft { RectifyHiddenDanger(what, rules: $0) } }
    static let fix = Act(
        "on-the-spot-fix", .rectifyHiddenDanger, Texts.fix, Ask.area("what", Texts.fixed)) { what in HiddenDangerDraft { FixHiddenDangerOnTheSpot(what, rules: $0) } }
    static let acceptance = Act(
        "acceptance", .acceptHiddenDanger, Texts.acceptance, Ask.area("opinion", Texts.opinion).optional
    ) { .init(AcceptHiddenDanger($0 ?? "")) }
    static let rejection = Act(
        "rejection", .acceptHiddenDanger, Texts.rejection, Ask.area("reason", Texts.reason)) { .init(RejectHiddenDanger($0)) }
    static let closure = Act(
        "closure", .closeHiddenDanger, Texts.closure, Ask.area("note", Texts.note).optional,
        Ask.area("untouchedPerson", Texts.untouched(.person)).optional, Ask.area("untouchedMachine", Texts.untouched(.machine)).optional,
        Ask.area("untouchedEnvironment", Texts.untouched(.environment)).optional,
        Ask.area("untouchedManagement", Texts.untouched(.management)).optional
    ) { note, person, machine, environment, management in
        let given = [(Measure.Factor.person, person), (.machine, machine), (.environment, environment), (.management, management)]
        let reasons = given.compactMap { factor, reason in reason.map { (factor, $0) } }
        return .init(CloseHiddenDanger(note: note, untouched: Dictionary(uniqueKeysWithValues: reasons)))
    }
    static let withdrawal = Act(
        "withdrawal", .withdrawHiddenDanger, Texts.withdrawal, Ask.area("reason", Texts.why)) { .init(WithdrawHiddenDanger($0)) }
    static let extensionRequest = Act(
        "extensions", .requestExtension, Texts.extensionRequest, Ask.day("newDeadline", Texts.newDeadline),
        Ask.area("reason", Texts.why), Ask.area("interimMeasures", Texts.interim)
    ) { deadline, reason, interim in
        HiddenDangerDraft { RequestExtension(reason: reason, interimMeasures: interim, newDeadline: deadline, rules: $0) }
    }
    static let extensionDecision = Act(
        "extension-decision", .decideExtension, Texts.extensionAnswer,
        Ask.choice("decision", Texts.extensionAnswer, ExtensionAnswer.self, Texts.name), Ask.area("opinion", Texts.opinion).optional
    ) { .init(DecideExtension(isGranted: $0 == .grant, opinion: $1 ?? "")) }
}

/// What can be answered to a request for more time.
enum ExtensionAnswer: String, CaseIterable, Sendable { case grant, refuse }
