package import Kernel

/// What happens on a round.
package enum CheckRoundEvent: DomainEvent {
    package static let schemaVersion = 1

    case walked(Walk)
    /// After the campaign was closed out.
    case walkedLate(Walk)
    case tookPart(CheckRound.TakenPart)
    case excused(CheckRound.Excuse)

    package var name: String {
        switch self {
        case .walked: "double-full-day-round.walked"
        case .walkedLate: "double-full-day-round.walked-late"
        case .tookPart: "double-full-day-round.took-part"
        case .excused: "double-full-day-round.excused"
        }
    }
}

/// One batch of results as a phone sent it.
package struct Walk: Codable, Hashable, Sendable {
    package var results: [CheckResult]
    /// Items that somebody had looked at before: seen again, counted once.
    package var doubled: [CheckResult]
    package let doubts: [CheckRound.Doubt]
    package let at: Instant
    /// A phone that was not answered sends again; then nothing is new.
    package var isRepeat: Bool { results.isEmpty && doubled.isEmpty }
}
