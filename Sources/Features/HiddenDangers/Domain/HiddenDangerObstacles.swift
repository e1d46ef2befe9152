package import Kernel

/// What a page offers: the acts that are this person's to do, the next one first, and why one is not possible now.
extension HiddenDanger {
    /// Whether the act belongs to this danger and this person at all; permissions are asked elsewhere.
    package func concerns(_ actor: Actor, _ act: Act) -> Bool {
        guard allows(act), isNearMiss ? Self.ofNearMisses.contains(act) : act != .review else { return false }
        let (person, isSafety) = (actor.person, actor.role.rank >= Role.safetyOfficer.rank)
        return switch act {
        case .registration, .review, .assignment, .reassignment, .acceptance, .rejection, .closure, .merger: true
        case .grading: !actor.role.isRegulator || finding.foundBy.isOfficial
        case .facts: reportedBy == person || isSafety
        case .majorReport: isMajor && !actor.role.isRegulator
        case .onTheSpotFix: !isMajor
        case .entrustment: assignment?.person == person
        case .start, .rectification, .extensions: mayRectify(person)
        case .measures: mayRectify(person) || isSafety
        case .measureCompletion: measures.contains { $0.done == nil && ($0.person == person || mayRectify(person)) }
        case .extensionDecision: pendingExtension != nil && !mayRectify(person)
        case .withdrawal:
            !isMajor && (isSafety || reportedBy == person && phase == .reported)
                && (actor.role.isRegulator || !finding.foundBy.isOfficial)
        case .recurrenceAcknowledgement: recurrence.map { $0.acceptedBy == person && $0.acknowledgedBy == nil } ?? false
        }
    }

    /// Why the act cannot be done now, whatever is filled in; `nil` when it can.
    package func obstacle(to act: Act, by actor: Actor, on day: Day, _ rules: HiddenDangerRules) -> Refusal? {
        switch act {
        case .assignment where isMajor && majorReport == nil: .majorReportMissing
        case .rectification where measures.contains { $0.done == nil }: .measuresOpen
        case .rectification where pendingExtension != nil: .extensionPending
        case .extensions: obstacleToExtension(on: day, rules)
        case .extensionDecision
        where actor.role.rank < pendingExtension?.deciderRank ?? 0 || hadHand(actor): .extensionOwnLevel
        case .acceptance, .rejection: obstacle(toAcceptanceBy: actor)
        case .closure where isOpenlyListed: .listedStaysOpen
        default: nil  // only its fields can be wrong
        }
    }

    /// What the danger waits for, the most urgent first.
    package var nextActs: [Act] {
        switch phase {
        case .reported, .registered: [isNearMiss ? .review : .grading]
        case .graded: isMajor && majorReport == nil ? [.majorReport] : [.assignment]
        case .assigned, .rectifying: [.extensionDecision, .rectification]
        case .corrected: [.acceptance]
        case .accepted, .reviewed: [.closure]
        case .closed, .withdrawn, .merged: []
        }
    }

    private static let ofNearMisses: Set<Act> = [.registration, .facts, .review, .closure, .withdrawal, .merger]
}
