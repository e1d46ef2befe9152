import Domain
import Kernel

/// From the report to the grade, and the ways out before anybody is given the work.
extension Act where Made == HiddenDangerDraft {
    private typealias Texts = HiddenDangerTexts

    static let registration = HiddenDangerAct(.registration, .gradeHiddenDanger, Texts.registration) {
        .init(RegisterHiddenDanger())
    }

    static let facts = HiddenDangerAct(
        .facts, .correctFinding, Texts.correction, Ask.area("what", Texts.what),
        Ask.place("place", Texts.placeInTree).optional,
        Ask.text("placeText", Texts.place).optional, Ask.place("system", FindingTexts.system).optional,
        Ask.place("equipment", FindingTexts.equipment).optional,
        Ask.choice("cause", FindingTexts.cause, Finding.Cause.self, FindingTexts.name).optional,
        Ask.choice("root", FindingTexts.root, Finding.Root.self, FindingTexts.name).optional,
        Ask.choice("specialty", FindingTexts.specialty, Specialty.self, FindingTexts.name).optional,
        Ask.choice("accident", FindingTexts.accident, Accident.self, FindingTexts.name).optional,
        Ask.text("clause", FindingTexts.clause).optional, Ask.area("reason", Texts.why)
    ) { what, place, placeText, system, equipment, cause, root, specialty, accident, clause, reason in
        let finding = Finding(
            what: what, place: place, placeText: placeText, cause: cause, clause: clause, system: system,
            equipment: equipment, root: root, specialty: specialty, accident: accident)
        return HiddenDangerDraft { CorrectFinding(finding, reason: reason, rules: $0) }
    }

    static let review = HiddenDangerAct(.review, .gradeHiddenDanger, Texts.review, Ask.area("lesson", Texts.lesson)) {
        .init(ReviewNearMiss($0))
    }

    static let grading = HiddenDangerAct(
        .grading, .gradeHiddenDanger, Texts.grading,
        Ask.text("grade", Texts.grade, most: 40).help(Texts.gradeHelp.zh, Texts.gradeHelp.en),
        Ask.text("stoppedArea", Texts.stoppedArea, most: Ask.longText).optional,
        Ask.area("reason", Texts.gradeReason).optional,
        Ask.text("clause", Texts.citedClause).optional.help(Texts.citedClauseHelp.zh, Texts.citedClauseHelp.en)
    ) { word, area, reason, clause in
        HiddenDangerDraft(inWords: { words, rules in
            let (grade, own) = try words.grade(word)
            // Who grades something major signs it; only the word of the law asks for the signature.
            guard grade != .major || word == HiddenDanger.Grade.major.rawValue else {
                throw Refusal.majorByItsLegalName
            }
            return GradeHiddenDanger(
                grade, stoppedArea: area, reason: reason, own: own, clause: clause, rules: rules)
        })
    }
    .signed(when: "grade", isOneOf: HiddenDanger.Grade.major.rawValue)

    static let majorReport = HiddenDangerAct(
        .majorReport, .gradeHiddenDanger, Texts.majorReport, Ask.area("stateAndCauses", Texts.stateAndCauses),
        Ask.area("harmAndDifficulty", Texts.harmAndDifficulty), Ask.area("goals", Texts.goals),
        Ask.area("methods", Texts.methods),
        Ask.area("fundsAndSupplies", Texts.fundsAndSupplies),
        Ask.area("organisationAndPeople", Texts.organisationAndPeople),
        Ask.area("schedule", Texts.schedule), Ask.area("safetyMeasuresAndPlan", Texts.safetyMeasuresAndPlan)
    ) { state, harm, goals, methods, funds, people, schedule, plan in
        .init(
            ReportMajorDanger(
                MajorReport(
                    stateAndCauses: state, harmAndDifficulty: harm, goals: goals, methods: methods,
                    fundsAndSupplies: funds,
                    organisationAndPeople: people, schedule: schedule, safetyMeasuresAndPlan: plan)))
    }

    static let withdrawal = HiddenDangerAct(
        .withdrawal, .withdrawHiddenDanger, Texts.withdrawal, Ask.area("reason", Texts.why)
    ) {
        .init(WithdrawHiddenDanger($0))
    }

    private static let into: Question<HiddenDangerID> = Ask.reference("into", Texts.mergedInto)
    static let merger = HiddenDangerAct(
        .merger, .mergeHiddenDanger, Texts.merger,
        into
    ) { .init(MergeHiddenDanger(into: $0)) }

    static let recurrenceAcknowledgement = HiddenDangerAct(
        .recurrenceAcknowledgement, .acceptHiddenDanger, Texts.acknowledgement
    ) { .init(AcknowledgeRecurrence()) }
}
