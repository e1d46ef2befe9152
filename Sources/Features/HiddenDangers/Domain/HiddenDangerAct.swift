import Kernel

/// Every act on a danger: its noun, the phases from which it may be done, and the phase to which it leads.
///
/// Commands ask this table whether they may act, and `docs/states/hidden-danger.md` is drawn from it.
extension HiddenDanger {
    package enum Act: String, Sendable, CaseIterable {
        case registration, facts, review, grading, majorReport = "major-report", onTheSpotFix = "on-the-spot-fix"
        case assignment, reassignment, entrustment, start, measures, measureCompletion = "measure-completion"
        case rectification, extensions, extensionDecision = "extension-decision", acceptance, rejection, closure
        case withdrawal, merger, recurrenceAcknowledgement = "recurrence-acknowledgement"

        package var from: [Phase] {
            switch self {
            case .registration: [.reported]
            case .facts, .review: [.reported, .registered]
            case .onTheSpotFix, .withdrawal: [.reported, .registered, .graded]
            case .grading: [.reported, .registered, .graded, .assigned, .rectifying]
            case .majorReport, .measures: [.graded, .assigned, .rectifying]
            case .assignment: [.graded]
            case .reassignment, .entrustment, .measureCompletion, .rectification, .extensions, .extensionDecision:
                [.assigned, .rectifying]
            case .start: [.assigned]
            case .acceptance, .rejection: [.corrected]
            case .closure: [.accepted, .reviewed]
            case .merger: [.reported, .registered, .graded, .assigned, .rectifying]
            case .recurrenceAcknowledgement: Phase.allCases
            }
        }

        /// Where the act leads; `nil` when it leaves the danger where it is.
        package var to: Phase? {
            switch self {
            case .registration: .registered
            case .review: .reviewed
            case .grading: .graded
            case .assignment, .reassignment: .assigned
            case .start, .rejection, .measureCompletion: .rectifying
            case .onTheSpotFix, .rectification: .corrected
            case .acceptance: .accepted
            case .closure: .closed
            case .withdrawal: .withdrawn
            case .merger: .merged
            case .facts, .majorReport, .entrustment, .measures, .extensions, .extensionDecision,
                .recurrenceAcknowledgement:
                nil
            }
        }
    }

    package func allows(_ act: Act) -> Bool { act.from.contains(phase) }
}

extension HiddenDanger {
    func expect(_ act: Act) throws(Refusal) {
        guard allows(act) else { throw .wrongPhase }
    }
}
