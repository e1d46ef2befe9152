package import Kernel

package enum HoldingSubject {}

/// Who held which post from when to when, and by whose appointment.
package struct Holding: RegistryEntity, Identifiable {
    package static let kind = "holding"

    package let id: ID<HoldingSubject>
    package let post: PostID
    package let person: PersonID
    /// The organisation of the post, so that the holding is seen by whoever sees the post.
    package let organisation: OrganisationID
    package var manner: Manner
    package var from: Day { didSet { if from != oldValue { acceptedOn = nil } } }
    /// The last day in the post; `nil` while it is held.
    package var to: Day?
    /// Who appointed, by what document.
    package var assignedBy: String?
    /// When its holder accepted it, by an act that they signed; a post is answered for from then on.
    package private(set) var acceptedOn: Day?

    package enum Manner: String, Codable, Sendable, CaseIterable {
        case fullTime = "full-time", partTime = "part-time", concurrent
    }

    package init(
        id: ID<HoldingSubject>, post: PostID, person: PersonID, organisation: OrganisationID,
        manner: Manner = .fullTime,
        from: Day, to: Day? = nil, assignedBy: String? = nil
    ) {
        (self.id, self.post, self.person, self.organisation) = (id, post, person, organisation)
        (self.manner, self.from, self.to, self.assignedBy) = (manner, from, to, assignedBy)
    }

    /// The same holding, accepted by the person who holds it; refuses anybody else, and what is over or accepted already.
    package func accepted(by actor: Actor, on day: Day) throws(Refusal) -> Holding {
        guard actor.person == person else { throw .unknownEntity }
        guard to.map({ day <= $0 }) ?? true else { throw .holdingOver }
        guard acceptedOn == nil else { throw .holdingAccepted }
        var holding = self
        holding.acceptedOn = day
        return holding
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func isHeld(on day: Day) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }

    package func problems() -> [Refusal] { spanProblems(from, to, "to") + assignedBy.textProblems("assignedBy") }

    /// What the other holdings of the same person forbid.
    package func conflict(with others: [Holding]) -> Refusal? {
        let meeting = others.filter { $0.id != id && $0.person == person && overlaps($0) }
        if meeting.contains(where: { $0.post == post }) { return .holdingOverlaps }
        if manner == .fullTime, meeting.contains(where: { $0.manner == .fullTime }) { return .holdingFullTimeTwice }
        return nil
    }

    private func overlaps(_ other: Holding) -> Bool {
        (to.map { other.from <= $0 } ?? true) && (other.to.map { from <= $0 } ?? true)
    }
}
