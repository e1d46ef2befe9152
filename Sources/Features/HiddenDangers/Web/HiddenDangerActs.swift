import Domain
import Kernel

typealias HiddenDangerAct = Act<HiddenDangerDraft>

/// A command that waits for the rules in force on the day of the act, and for the words of the enterprise's grades.
struct HiddenDangerDraft: Sendable {
    let command: @Sendable (HiddenDangerRules, _ words: () throws -> GradeWords) throws -> any Command<HiddenDanger>

    init(_ command: any Command<HiddenDanger>) { self.command = { _, _ in command } }
    init(by command: @escaping @Sendable (HiddenDangerRules) -> any Command<HiddenDanger>) {
        self.command = { rules, _ in command(rules) }
    }
    init(inWords command: @escaping @Sendable (GradeWords, HiddenDangerRules) throws -> any Command<HiddenDanger>) {
        self.command = { rules, words in try command(words(), rules) }
    }
}

/// Every act on a danger, as the table of its lifecycle has them.
extension Act where Made == HiddenDangerDraft {
    static var all: [HiddenDangerAct] { HiddenDanger.Act.allCases.map { of($0) } }

    static func of(_ act: HiddenDanger.Act) -> HiddenDangerAct {
        switch act {
        case .registration: registration
        case .facts: facts
        case .review: review
        case .grading: grading
        case .majorReport: majorReport
        case .onTheSpotFix: fix
        case .assignment: assignment
        case .reassignment: reassignment
        case .entrustment: entrustment
        case .start: start
        case .measures: measures
        case .measureCompletion: measureCompletion
        case .rectification: rectification
        case .extensions: extensionRequest
        case .extensionDecision: extensionDecision
        case .acceptance: acceptance
        case .rejection: rejection.confirmed
        case .closure: closure.confirmed
        case .withdrawal: withdrawal
        case .merger: merger
        case .recurrenceAcknowledgement: recurrenceAcknowledgement
        }
    }

    /// An act named by the noun of the lifecycle's table.
    init<each Value>(
        _ act: HiddenDanger.Act, _ permission: Permission, _ title: Localized, _ asks: repeat Question<each Value>,
        make: @escaping @Sendable (repeat each Value) throws -> HiddenDangerDraft
    ) {
        self.init(act.rawValue, permission, title, repeat each asks, make: make)
    }
}

/// What can be answered to a request for more time.
enum ExtensionAnswer: String, CaseIterable, Sendable { case grant, refuse }
