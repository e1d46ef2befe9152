package import Kernel

/// What was seen, where and how, in the words of whoever saw it.
package struct Finding: Codable, Hashable, Sendable {
    /// At most this many characters, so that a ledger payload stays small.
    package static let longestText = 2_000

    package let what: String
    package let place: PlaceID?
    package let placeText: String?
    package let cause: Cause?
    package let foundBy: FoundBy
    package let source: Source
    /// The clause that is violated, as cited.
    package let clause: String?
    package let isNearMiss: Bool

    /// Person, machine, environment, management, or (five-factor mines) material and method.
    package enum Cause: String, Codable, Sendable, CaseIterable {
        case person, machine, environment, management, material, method
    }

    package enum FoundBy: String, Codable, Sendable, CaseIterable {
        case own = "self", superior, regulator, stateInspection = "state-inspection", report
    }

    package enum Source: String, Codable, Sendable, CaseIterable {
        case shift, daily, tenDay = "ten-day", monthly, leader, allStaff = "all-staff"
        case doubleFullDay = "double-full-day", superior, regulator, joint, tip, sensor, standardization
    }

    package init(
        what: String, place: PlaceID? = nil, placeText: String? = nil, cause: Cause? = nil,
        foundBy: FoundBy = .own, source: Source = .shift, clause: String? = nil, isNearMiss: Bool = false
    ) {
        self.what = what
        self.place = place
        self.placeText = placeText
        self.cause = cause
        self.foundBy = foundBy
        self.source = source
        self.clause = clause
        self.isNearMiss = isNearMiss
    }
}
