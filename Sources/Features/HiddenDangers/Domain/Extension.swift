package import Kernel

/// A request for a later deadline, with what keeps people safe until then, and its answer.
package struct Extension: Codable, Hashable, Sendable {
    package let reason: String
    package let interimMeasures: String
    package let newDeadline: Day
    package let by: PersonID
    package let role: Role
    package let at: Instant
    package var decision: Decision?

    package struct Decision: Codable, Hashable, Sendable {
        package let isGranted: Bool
        package let opinion: String
        package let by: PersonID
        package let at: Instant
    }
}
