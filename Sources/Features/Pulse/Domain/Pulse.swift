package import Kernel

package enum PulseSubject {}
package typealias PulseID = ID<PulseSubject>

/// Four anonymous questions that go with a campaign. Who answered and what was answered are kept apart and never joined: answers
/// are counts of a group from the first on, and when the pulse closes, who answered is forgotten.
package struct Pulse: Identifiable, Evolving {
    package typealias ID = PulseID
    package static let kind = "pulse"

    package let opening: Opening
    package private(set) var phase: Phase = .open
    package private(set) var result: Result?
    package private(set) var replies: [Reply] = []

    package enum Phase: String, Codable, Sendable, CaseIterable { case open, closed }

    package var id: ID { opening.id }
    package var campaign: DoubleFullDayID { DoubleFullDayID(id.text) ?? DoubleFullDayID(0) }
    package var site: SiteID { opening.site }
    package var month: CampaignMonth { opening.month }
    /// Whether something may be shown to which the manager has said nothing.
    package var isReplyDue: Bool { replies.isEmpty && result?.groups.isEmpty == false }
    package var people: Int { opening.groups.map(\.people).reduce(0, +) }

    package init(_ opening: Opening) { self.opening = opening }

    package static func founded(by event: PulseEvent) -> Pulse? {
        guard case .opened(let opening) = event else { return nil }
        return Pulse(opening)
    }

    package mutating func apply(_ event: PulseEvent) {
        switch event {
        case .opened: phase = .open
        case .closed(let result): (phase, self.result) = (.closed, result)
        case .replied(let reply): replies.append(reply)
        }
    }

    /// The group in which the answers of a team are counted.
    package func group(of team: OrganisationID) -> Group? {
        opening.groups.first { group in group.teams.contains { $0.id == team } }
    }
}
