package import Kernel

/// A photo of a danger: as it was found, or as a round of correction left it. It is never taken off the record.
package struct DangerPhoto: Codable, Hashable, Sendable {
    package let photo: Photo
    package let when: When
    /// Which round of correction it shows, from 0; `nil` for one taken before.
    package let round: Int?
    package let by: PersonID
    package let at: Instant
    package var withdrawal: Withdrawal?

    package enum When: String, Codable, Sendable, CaseIterable { case before, after }

    /// Somebody had it taken away, and says why; the file may go, its hash stays.
    package struct Withdrawal: Codable, Hashable, Sendable {
        package let reason: String
        package let by: PersonID
        package let at: Instant
    }

    /// So many photos of the finding, and so many of each round: enough to show it, few enough to look at.
    package static let most = 9

    package init(_ photo: Photo, _ when: When, round: Int?, by: PersonID, at: Instant) {
        (self.photo, self.when, self.round, self.by, self.at) = (photo, when, round, by, at)
    }
}

extension HiddenDanger {
    /// The photos that still stand, of the finding or of a round.
    package func photos(_ when: DangerPhoto.When, round: Int? = nil) -> [DangerPhoto] {
        photos.filter { $0.withdrawal == nil && $0.when == when && $0.round == round }
    }

    /// The round that a photo taken now would show: the one that waits for its verdict, else the one to come.
    package var roundInHand: Int {
        currentRound.map { $0.verdict == nil ? rounds.count - 1 : rounds.count } ?? 0
    }
}
