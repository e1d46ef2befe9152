package import Kernel

package enum GoodPracticeSubject {}
package typealias GoodPracticeID = ID<GoodPracticeSubject>

/// Something that works at one mine, told so that others can do it too: a photo, the system, what is done and what it brought.
/// It leaves its mine only when that mine signs for it, and it names nobody.
package struct GoodPractice: Identifiable, Evolving {
    package typealias ID = GoodPracticeID
    package static let kind = "good-practice"

    package let card: Card
    package private(set) var phase: Phase = .proposed
    package private(set) var publication: Publication?
    /// Why it was declined or withdrawn.
    package private(set) var endedBecause: String?
    package private(set) var adoptions: [Adoption] = []

    package enum Phase: String, Codable, Sendable, CaseIterable { case proposed, declined, published, withdrawn }

    /// Who reads it beside its own mine: the other mines of its company, or all of its province; and those above each.
    package enum Audience: String, Codable, Sendable, CaseIterable { case company, province }

    package var id: ID { card.id }
    package var site: SiteID { card.site }

    package init(_ card: Card) { self.card = card }

    package static func founded(by event: GoodPracticeEvent) -> GoodPractice? {
        guard case .proposed(let card) = event else { return nil }
        return GoodPractice(card)
    }

    package mutating func apply(_ event: GoodPracticeEvent) {
        switch event {
        case .proposed: phase = .proposed
        case .published(let publication): (phase, self.publication) = (.published, publication)
        case .declined(let reason): (phase, endedBecause) = (.declined, reason)
        case .withdrawn(let reason): (phase, endedBecause) = (.withdrawn, reason)
        case .adopted(let adoption): adoptions.append(adoption)
        case .answered(let site, let outcome):
            for index in adoptions.indices where adoptions[index].site == site { adoptions[index].outcome = outcome }
        }
    }
}
