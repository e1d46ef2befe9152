package import Kernel

/// A request for a later deadline, with what keeps people safe until then, and its answer.
package struct Extension: Codable, Hashable, Sendable {
    package let reason: String
    package let interimMeasures: String
    package let newDeadline: Day
    package let by: PersonID
    package let role: Role
    package let at: Instant
    /// The rank from which it may be decided.
    package let level: Int?
    package var decision: Decision?

    package init(
        reason: String, interimMeasures: String, newDeadline: Day, by: PersonID, role: Role, at: Instant, level: Int?
    ) {
        (self.reason, self.interimMeasures, self.newDeadline) = (reason, interimMeasures, newDeadline)
        (self.by, self.role, self.at, self.level) = (by, role, at, level)
    }

    /// The rank that the decision takes; requests of old records are decided one level up.
    package var deciderRank: Int { level ?? role.rank + 1 }

    package struct Decision: Codable, Hashable, Sendable {
        package let isGranted: Bool
        package let opinion: String
        package let by: PersonID
        package let at: Instant

        package init(isGranted: Bool, opinion: String, by: PersonID, at: Instant) {
            (self.isGranted, self.opinion, self.by, self.at) = (isGranted, opinion, by, at)
        }
    }
}
