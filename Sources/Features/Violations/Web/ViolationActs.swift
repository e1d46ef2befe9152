import Domain
import Kernel

/// A command that waits for the rules in force that day.
struct ViolationDraft: Sendable {
    let command: @Sendable (ViolationRules) -> any Command<ViolationCase>
    init(_ command: @escaping @Sendable (ViolationRules) -> any Command<ViolationCase>) { self.command = command }
}

extension Act where Made == ViolationDraft {
    private typealias Texts = ViolationTexts

    static let acknowledgement = Act<ViolationDraft>("acknowledgement", .answerViolation, Texts.acknowledge) {
        ViolationDraft { _ in AcknowledgeViolation() }
    }
    static let objection = Act<ViolationDraft>(
        "objection", .answerViolation, Texts.object, Ask.area("reason", Texts.reason)
    ) { reason in ViolationDraft { _ in ObjectToViolation(reason) } }
    static let decision = Act<ViolationDraft>(
        "objection-decision", .measureViolation, Texts.decide,
        Ask.choice("decision", Texts.decision, ObjectionAnswer.self, Texts.name), Ask.area("reason", Texts.reason)
    ) { answer, reason in ViolationDraft { _ in DecideObjection(isUpheld: answer == .uphold, reason: reason) } }
    static let measures = Act<ViolationDraft>(
        "measures", .measureViolation, Texts.measure, Ask.area("education", Texts.education),
        Ask.whole("hours", Texts.hours, 0...200), Ask.money("fine", Texts.fine).optional,
        Ask.flag("offPost", Texts.offPost)
    ) { education, hours, fine, isOffPost in
        ViolationDraft {
            MeasureViolation(education, hours: Int(hours), fineFen: fine ?? 0, isOffPost: isOffPost, rules: $0)
        }
    }.signed
    static let test = Act<ViolationDraft>(
        "tests", .measureViolation, Texts.test, Ask.whole("score", Texts.score, 0...100)
    ) { score in ViolationDraft { TestPerson(score: Int(score), rules: $0) } }
    static let returning = Act<ViolationDraft>(
        "return-to-post", .measureViolation, Texts.back, Ask.area("note", Texts.note).optional
    ) { note in ViolationDraft { _ in ReturnToPost(note) } }.signed

    static let violationActs = [acknowledgement, objection, decision, measures, test, returning]

    /// What of them is open for this person now.
    static func open(for violation: ViolationCase, to visit: Visit) -> [Act<ViolationDraft>] {
        let isOwn = violation.person == visit.actor.person
        let acts: [Act<ViolationDraft>] =
            switch violation.phase {
            case .told: isOwn ? [acknowledgement, objection] : [measures]
            case .objected: [decision]
            case .settled: [measures]
            case .learning:
                violation.hasPassed ? [returning] : [test] + (violation.measures?.isOffPost == true ? [] : [returning])
            case .returned, .dropped, .free: []
            }
        return acts.filter { act in
            act.permission.map(visit.may) ?? true && (act.permission == .answerViolation || !isOwn)
        }
    }
}

/// What is asked when an order is refused, and what answers it.
enum OrderRefusalActs {
    private typealias Texts = RefusalTexts

    struct Draft: Sendable {
        let order: String
        let danger: String
        let place: String?
        let givenBy: PersonID?
    }

    static let refuse = Act<Draft>(
        "", .refuseOrder, Texts.send, Ask.area("order", Texts.order), Ask.area("danger", Texts.danger),
        Ask.text("place", Texts.place).optional, Ask.person("givenBy", Texts.givenBy).optional
    ) { Draft(order: $0, danger: $1, place: $2, givenBy: $3) }

    static let answer = Act<AnswerRefusal>(
        "answer", .answerRefusal, Texts.answer,
        Ask.choice("outcome", Texts.outcome, OrderRefusal.Outcome.self, Texts.name), Ask.area("text", Texts.answer)
    ) { AnswerRefusal($0, $1) }.signed
}
