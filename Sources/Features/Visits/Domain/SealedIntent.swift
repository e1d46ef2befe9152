package import Kernel

/// An inspector's order to visit a mine, laid down as a salted hash before they leave and opened when they arrive, so that
/// neither side can write it afterwards: "the visit was planned before you reported it", and the other way round.
package struct SealedIntent: Identifiable, Evolving {
    package typealias ID = SealedIntentID
    package static let kind = "sealed-intent"

    package let committed: Commitment
    package private(set) var opening: Opening?
    package private(set) var cancellation: Cancellation?

    /// All that the record says before the opening: neither mine nor day nor purpose.
    package struct Commitment: Codable, Hashable, Sendable {
        package let id: SealedIntentID
        /// The authority whose visit it is.
        package let office: OrganisationID
        /// `sha256:` and the hex hash of salt and the order's text.
        package let hash: String
        package let by: PersonID
        package let at: Instant
    }

    package struct Opening: Codable, Hashable, Sendable {
        package let order: VisitOrder
        /// The order's very text, as it was hashed, and its salt in hex.
        package let text: String
        package let salt: String
        package let by: PersonID
        package let at: Instant
    }

    package struct Cancellation: Codable, Hashable, Sendable {
        package let reason: String
        package let by: PersonID
        package let at: Instant
    }

    package enum Phase: String, Codable, Sendable, CaseIterable { case sealed, opened, cancelled }

    package var id: ID { committed.id }
    package var phase: Phase { opening != nil ? .opened : cancellation != nil ? .cancelled : .sealed }

    package static func founded(by event: SealedIntentEvent) -> SealedIntent? {
        guard case .committed(let commitment) = event else { return nil }
        return SealedIntent(committed: commitment)
    }

    package mutating func apply(_ event: SealedIntentEvent) {
        switch event {
        case .committed: break
        case .opened(let opening): self.opening = opening
        case .cancelled(let cancellation): self.cancellation = cancellation
        }
    }
}

/// What is sealed: where, why, who, and on which day.
package struct VisitOrder: Codable, Hashable, Sendable {
    package let mine: SiteID
    package let purpose: String
    package let team: String
    package let day: Day

    package init(mine: SiteID, purpose: String, team: String, day: Day) {
        (self.mine, self.purpose, self.team, self.day) = (mine, purpose, team, day)
    }
}

package enum SealedIntentEvent: DomainEvent {
    package static let schemaVersion = 1

    case committed(SealedIntent.Commitment)
    case opened(SealedIntent.Opening)
    case cancelled(SealedIntent.Cancellation)

    package var name: String {
        switch self {
        case .committed: "\(SealedIntent.kind).committed"
        case .opened: "\(SealedIntent.kind).opened"
        case .cancelled: "\(SealedIntent.kind).cancelled"
        }
    }
}
