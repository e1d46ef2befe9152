/// What is kept of the dangers of a mine that are open now: how many of each grade, and how many wait for which step.
package enum DangerTally: String, Sendable, CaseIterable {
    case major, generalA = "general-a", generalB = "general-b", generalC = "general-c", ungraded
    case grading, review, assignment, rectification, acceptance, closing

    /// Together all that are open; a near miss is no danger and counts only while it waits for its review.
    package static let grades: [DangerTally] = [.major, .generalA, .generalB, .generalC, .ungraded]

    package init(_ grade: HiddenDanger.Grade?) {
        switch grade {
        case .major: self = .major
        case .generalA: self = .generalA
        case .generalB: self = .generalB
        case .generalC: self = .generalC
        case nil: self = .ungraded
        }
    }

    /// What a danger waits for; `nil` when nothing of it is left to do.
    package init?(waiting danger: HiddenDanger) {
        switch danger.phase {
        case .reported, .registered: self = danger.isNearMiss ? .review : .grading
        case .graded: self = .assignment
        case .assigned, .rectifying: self = .rectification
        case .corrected: self = .acceptance
        case .accepted: self = .closing
        case .reviewed, .closed, .withdrawn, .merged: return nil
        }
    }
}

extension HiddenDanger {
    /// Where it is counted as it stands now.
    package var tallies: [DangerTally] {
        guard !phase.isEnded else { return [] }
        let waiting = [DangerTally(waiting: self)].compactMap(\.self)
        return isNearMiss ? waiting : [DangerTally(grade)] + waiting
    }
}
