package import Kernel

/// The earlier danger that came back, and who had accepted it as gone: that person is told.
package struct Recurrence: Codable, Hashable, Sendable {
    package let of: HiddenDangerID
    package let grade: HiddenDanger.Grade?
    package let closedAt: Instant?
    package let acceptedBy: PersonID?
    package var acknowledgedBy: PersonID?

    package init(of danger: HiddenDanger) {
        (of, grade, closedAt) = (danger.id, danger.grade, danger.endedAt)
        acceptedBy = danger.currentRound?.verdict?.by
    }

    /// One grade higher than last time. Above general A only a person decides, so major is proposed, not imposed.
    package var leastGrade: HiddenDanger.Grade? { grade.map { min($0.raised, .generalA) } }
    package var proposedGrade: HiddenDanger.Grade? { grade?.raised }
}

/// Under which listed supervision a danger stands.
package struct ListingMark: Codable, Hashable, Sendable {
    package let id: ListedSupervisionID
    package let level: Role
    package var endedAt: Instant?

    package init(id: ListedSupervisionID, level: Role) { (self.id, self.level) = (id, level) }
}
