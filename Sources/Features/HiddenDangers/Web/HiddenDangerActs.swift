import Domain
import Kernel

typealias HiddenDangerAct = Act<any Command<HiddenDanger>>

/// Every act on a danger: its noun, who may do it, what it asks, and the command that the answers make.
extension Act where Made == any Command<HiddenDanger> {
    private typealias Texts = HiddenDangerTexts

    /// How many extensions may be granted for one danger.
    private static var mostExtensions: Int { 2 }

    static var all: [HiddenDangerAct] {
        [
            registration, grading, assignment, rectification, fix, acceptance, rejection, closure, withdrawal,
            extensionRequest, extensionDecision,
        ]
    }

    static let registration = Act("registration", .gradeHiddenDanger, Texts.registration) { RegisterHiddenDanger() }
    static let grading = Act(
        "grading", .gradeHiddenDanger, Texts.grading, Ask.choice("grade", Texts.grade, HiddenDanger.Grade.self, Texts.name),
        Ask.text("stoppedArea", Texts.stoppedArea, most: Ask.longText).optional
    ) { GradeHiddenDanger($0, stoppedArea: $1) }
    static let assignment = Act(
        "assignment", .assignHiddenDanger, Texts.assignment, Ask.person("person", Texts.assignee),
        Ask.area("measures", Texts.measures), Ask.money("funds", Texts.funds), Ask.day("deadline", Texts.deadline),
        Ask.area("plan", Texts.plan)
    ) { AssignHiddenDanger(person: $0, measures: $1, fundsFen: $2, deadline: $3, contingencyPlan: $4) }
    static let rectification = Act(
        "rectification", .rectifyHiddenDanger, Texts.rectification, Ask.area("what", Texts.fixed)) { RectifyHiddenDanger($0) }
    static let fix = Act(
        "on-the-spot-fix", .rectifyHiddenDanger, Texts.fix, Ask.area("what", Texts.fixed)) { FixHiddenDangerOnTheSpot($0) }
    static let acceptance = Act(
        "acceptance", .acceptHiddenDanger, Texts.acceptance, Ask.area("opinion", Texts.opinion).optional
    ) { AcceptHiddenDanger($0 ?? "") }
    static let rejection = Act(
        "rejection", .acceptHiddenDanger, Texts.rejection, Ask.area("reason", Texts.reason)) { RejectHiddenDanger($0) }
    static let closure = Act(
        "closure", .closeHiddenDanger, Texts.closure, Ask.area("note", Texts.note).optional) { CloseHiddenDanger(note: $0) }
    static let withdrawal = Act(
        "withdrawal", .withdrawHiddenDanger, Texts.withdrawal, Ask.area("reason", Texts.why)) { WithdrawHiddenDanger($0) }
    static let extensionRequest = Act(
        "extensions", .requestExtension, Texts.extensionRequest, Ask.day("newDeadline", Texts.newDeadline),
        Ask.area("reason", Texts.why), Ask.area("interimMeasures", Texts.interim)
    ) { RequestExtension(reason: $1, interimMeasures: $2, newDeadline: $0, limit: mostExtensions) }
    static let extensionDecision = Act(
        "extension-decision", .decideExtension, Texts.extensionAnswer,
        Ask.choice("decision", Texts.extensionAnswer, ExtensionAnswer.self, Texts.name), Ask.area("opinion", Texts.opinion).optional
    ) { DecideExtension(isGranted: $0 == .grant, opinion: $1 ?? "") }
}

/// What can be answered to a request for more time.
enum ExtensionAnswer: String, CaseIterable, Sendable { case grant, refuse }
