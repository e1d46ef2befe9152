package import Kernel

/// One question asked of a mine, or of one place in it, because a like danger was found elsewhere (举一反三).
package struct InferenceCheck: Identifiable, Evolving {
    package typealias ID = InferenceCheckID
    package static let kind = "inference-check"

    package let id: ID
    /// Who answers.
    package let site: SiteID
    package let place: PlaceID?
    /// The danger that it was drawn from.
    package let source: HiddenDangerID
    package let question: String
    package let deadline: Day
    package let by: PersonID
    package let role: Role
    package let at: Instant
    package private(set) var answer: Answer?

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case absent, found, notApplicable = "not-applicable"
    }

    /// What somebody at the mine found, by their own eyes.
    package struct Answer: Codable, Hashable, Sendable {
        package let kind: Kind
        package let note: String
        package let by: PersonID
        package let at: Instant
        /// The hidden danger that was reported with it.
        package let danger: HiddenDangerID?
    }

    package init(
        id: ID, site: SiteID, place: PlaceID?, source: HiddenDangerID, question: String, deadline: Day, by: PersonID,
        role: Role, at: Instant
    ) {
        (self.id, self.site, self.place, self.source) = (id, site, place, source)
        (self.question, self.deadline) = (question, deadline)
        (self.by, self.role, self.at) = (by, role, at)
    }

    package func isOverdue(on day: Day) -> Bool { answer == nil && deadline < day }
}

extension InferenceCheck {
    package static func founded(by event: InferenceEvent) -> InferenceCheck? {
        guard case .asked(let check) = event else { return nil }
        return InferenceCheck(
            id: check.id, site: check.site, place: check.place, source: check.source, question: check.question,
            deadline: check.deadline, by: check.by, role: check.role, at: check.at)
    }

    package mutating func apply(_ event: InferenceEvent) {
        switch event {
        case .asked: break
        case .answered(let answer): self.answer = answer
        }
    }
}

/// What can happen to a check.
package enum InferenceEvent: DomainEvent {
    package static let schemaVersion = 1

    case asked(InferenceCheck)
    case answered(InferenceCheck.Answer)

    package var name: String {
        switch self {
        case .asked: "inference-check.asked"
        case .answered: "inference-check.answered"
        }
    }
}
