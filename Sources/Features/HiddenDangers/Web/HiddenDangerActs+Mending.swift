import Domain
import Kernel

/// From the assignment to the closing.
extension Act where Made == HiddenDangerDraft {
    private typealias Texts = HiddenDangerTexts
    private static let factors = Ask.several(Ask.choice("factors", Texts.factors, Measure.Factor.self, Texts.name))

    static let assignment = HiddenDangerAct(
        .assignment, .assignHiddenDanger, Texts.assignment, Ask.person("person", Texts.assignee),
        Ask.area("measures", Texts.measures), Ask.money("funds", Texts.funds), Ask.day("deadline", Texts.deadline),
        Ask.area("plan", Texts.plan)
    ) { person, measures, funds, deadline, plan in
        HiddenDangerDraft {
            AssignHiddenDanger(
                person: person, measures: measures, fundsFen: funds, deadline: deadline, contingencyPlan: plan,
                rules: $0)
        }
    }

    static let reassignment = HiddenDangerAct(
        .reassignment, .assignHiddenDanger, Texts.reassignment, Ask.person("person", Texts.newAssignee),
        Ask.area("reason", Texts.why)
    ) { .init(ReassignHiddenDanger(to: $0, reason: $1)) }

    static let entrustment = HiddenDangerAct(
        .entrustment, .rectifyHiddenDanger, Texts.entrustment, Ask.person("person", Texts.entrusted),
        Ask.area("reason", Texts.why)
    ) { .init(EntrustHiddenDanger(to: $0, reason: $1)) }

    static let start = HiddenDangerAct(.start, .rectifyHiddenDanger, Texts.start) { .init(StartRectification()) }

    static let measures = HiddenDangerAct(
        .measures, .planMeasure, Texts.measureAdding,
        Ask.choice("factor", Texts.factor, Measure.Factor.self, Texts.name),
        Ask.area("what", Texts.measure), Ask.person("person", Texts.assignee), Ask.day("until", Texts.until),
        Ask.money("funds", Texts.funds)
    ) { .init(PlanMeasure(factor: $0, what: $1, person: $2, until: $3, fundsFen: $4)) }

    static let measureCompletion = HiddenDangerAct(
        .measureCompletion, .rectifyHiddenDanger, Texts.measureDone,
        Ask.whole("number", Texts.measureNumber, 1...Int64(Measure.mostSteps)),
        Ask.area("note", Texts.measureNote).optional
    ) { .init(CompleteMeasure(Int($0), note: $1)) }

    private static let photos = Ask.photos("photos", Texts.photosOfCorrection, most: DangerPhoto.most)

    static let rectification = HiddenDangerAct(
        .rectification, .rectifyHiddenDanger, Texts.rectification, Ask.area("what", Texts.fixed), photos, factors
    ) { what, photos, factors in
        HiddenDangerDraft { WithPhotos(RectifyHiddenDanger(what, factors: factors, rules: $0), photos, .after) }
    }

    static let fix = HiddenDangerAct(
        .onTheSpotFix, .rectifyHiddenDanger, Texts.fix, Ask.area("what", Texts.fixed), photos, factors
    ) { what, photos, factors in
        HiddenDangerDraft { WithPhotos(FixHiddenDangerOnTheSpot(what, factors: factors, rules: $0), photos, .after) }
    }

    static let extensionRequest = HiddenDangerAct(
        .extensions, .requestExtension, Texts.extensionRequest, Ask.day("newDeadline", Texts.newDeadline),
        Ask.area("reason", Texts.why), Ask.area("interimMeasures", Texts.interim)
    ) { deadline, reason, interim in
        HiddenDangerDraft {
            RequestExtension(reason: reason, interimMeasures: interim, newDeadline: deadline, rules: $0)
        }
    }

    static let extensionDecision = HiddenDangerAct(
        .extensionDecision, .decideExtension, Texts.extensionAnswer,
        Ask.choice("decision", Texts.answer, ExtensionAnswer.self, Texts.name),
        Ask.area("opinion", Texts.reasonOrOpinion).optional
    ) { .init(DecideExtension(isGranted: $0 == .grant, opinion: $1 ?? "")) }.signed

    static let acceptance = HiddenDangerAct(
        .acceptance, .acceptHiddenDanger, Texts.acceptance, Ask.area("opinion", Texts.opinion).optional
    ) { .init(AcceptHiddenDanger($0 ?? "")) }.signed

    static let rejection = HiddenDangerAct(
        .rejection, .acceptHiddenDanger, Texts.rejection, Ask.area("reason", Texts.reason)
    ) { .init(RejectHiddenDanger($0)) }

    static let closure = HiddenDangerAct(
        .closure, .closeHiddenDanger, Texts.closure, Ask.area("note", Texts.note).optional,
        Ask.text("untouchedPerson", Texts.untouched(.person)).optional,
        Ask.text("untouchedMachine", Texts.untouched(.machine)).optional,
        Ask.text("untouchedEnvironment", Texts.untouched(.environment)).optional,
        Ask.text("untouchedManagement", Texts.untouched(.management)).optional
    ) { note, person, machine, environment, management in
        let given = [
            (Measure.Factor.person, person), (.machine, machine), (.environment, environment),
            (.management, management),
        ]
        let reasons = given.compactMap { factor, reason in reason.map { (factor, $0) } }
        return .init(CloseHiddenDanger(note: note, untouched: Dictionary(uniqueKeysWithValues: reasons)))
    }
}
