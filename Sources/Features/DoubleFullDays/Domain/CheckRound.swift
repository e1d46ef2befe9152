package import Kernel

package enum CheckRoundSubject {}

/// What one person does in a campaign: the items looked at, the part taken, or why neither was possible.
package struct CheckRound: Codable, Hashable, Sendable {
    package static let kind = "double-full-day-round"
    package private(set) var takenPart: TakenPart?
    package private(set) var excuse: Excuse?
    package private(set) var doubts: [Doubt] = []
    /// How many results came after the campaign was closed: they are kept, and are not counted.
    package private(set) var lateResults = 0

    package init() {}

    /// Checked for the three violations: found some, or declares that none were seen.
    package struct TakenPart: Codable, Hashable, Sendable {
        package let violations: Int
        package let at: Instant
        package var isNoneFound: Bool { violations == 0 }

        package init(violations: Int, at: Instant) { (self.violations, self.at) = (violations, at) }
    }

    /// Why somebody cannot take part: leave, illness, away on duty.
    package struct Excuse: Codable, Hashable, Sendable {
        package let reason: String
        package let by: PersonID
    }

    /// What makes a round doubtful; it is a question to the person, never a penalty.
    package struct Doubt: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, Sendable, CaseIterable { case pace, outsideTheDay = "outside-the-day" }
        package let kind: Kind
        package let items: [Int]

        package init(kind: Kind, items: [Int]) { (self.kind, self.items) = (kind, items) }
    }

    package mutating func apply(_ event: CheckRoundEvent) {
        switch event {
        case .walked(let walk): doubts += walk.doubts
        case .walkedLate(let walk): lateResults += walk.results.count
        case .tookPart(let part):
            takenPart = takenPart.map { TakenPart(violations: $0.violations + part.violations, at: $0.at) } ?? part
        case .excused(let excuse): self.excuse = excuse
        }
    }
}
