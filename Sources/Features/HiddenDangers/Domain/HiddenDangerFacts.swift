package import Kernel

/// What can be asked of a danger without changing it.
extension HiddenDanger {
    package var grade: Grade? { grading?.grade }
    package var isMajor: Bool { grade == .major }
    package var isNearMiss: Bool { finding.isNearMiss }
    package var currentRound: Round? { rounds.last }
    package var pendingExtension: Extension? { extensions.last.flatMap { $0.decision == nil ? $0 : nil } }
    package var grantedExtensions: Int { extensions.count { $0.decision?.isGranted == true } }
    package var deadline: Day? { assignment?.deadline }

    /// Until when somebody must have looked at what is reported corrected.
    package var verifyBy: Day? { phase == .corrected ? currentRound?.correction.verifyBy : nil }

    /// The day that a clock runs to, while it runs.
    package func anchor(of clock: NoticeClock) -> Day? {
        switch clock {
        case .rectification: phase.awaitsRectification ? deadline : nil
        case .verification: verifyBy
        }
    }

    /// Who does the work now: whom the responsible person asked, else the responsible person.
    package var rectifier: PersonID? { isEntrusted == true ? entrusted.last : assignment?.person }

    /// Everybody who had a hand in mending it: none of them may accept it.
    package var hands: Set<PersonID> {
        Set(assignees).union(entrusted).union(rounds.map(\.correction.by)).union(measures.compactMap(\.done?.by))
    }

    /// Whether they, or whoever they act for, had a hand in mending it.
    package func hadHand(_ actor: Actor) -> Bool {
        hands.contains(actor.person) || actor.actingFor.map { hands.contains($0.person) } ?? false
    }

    package var isOpenlyListed: Bool { listing.map { $0.endedAt == nil } ?? false }

    /// The factors that neither a measure nor a correction has touched.
    package var untouchedFactors: [Measure.Factor] {
        let touched = Set(measures.map(\.factor)).union(rounds.flatMap { $0.correction.factors ?? [] })
        return Measure.Factor.allCases.filter { !touched.contains($0) }
    }

    /// Place, system and clause: two dangers with the same key are the same thing again. `nil` when too little is known.
    package var recurrenceKey: String? { finding.recurrenceKey }

    /// Whether the deadline has passed with the danger still to be mended.
    package func isOverdue(on day: Day) -> Bool { phase.awaitsRectification && deadline.map { $0 < day } ?? false }

    /// Whether nobody has looked in time at what is reported corrected.
    package func isVerificationOverdue(on day: Day) -> Bool { verifyBy.map { $0 < day } ?? false }
}

extension Finding {
    /// What makes two findings the same thing; `nil` when too little is known to say so.
    package var recurrenceKey: String? {
        guard let clause = clause?.filter({ !$0.isWhitespace }).lowercased(), !clause.isEmpty else { return nil }
        let text = placeText?.filter { !$0.isWhitespace }.lowercased()
        guard let place = place?.text ?? text, !place.isEmpty else { return nil }
        return "\(place)|\(system?.text ?? "")|\(clause)"
    }
}
