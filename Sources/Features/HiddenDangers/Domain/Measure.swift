package import Kernel

/// One step of mending: what, under which of the four factors, who, until when, with what money, and when it was done.
package struct Measure: Codable, Hashable, Sendable {
    /// More steps than this is a project, not a danger.
    package static let mostSteps = 40

    package let number: Int
    package let factor: Factor
    package let what: String
    package let person: PersonID
    package let until: Day
    package let fundsFen: Int64
    package var done: Done?

    /// Person, machine, environment, management: closing asks what of the four was left untouched.
    package enum Factor: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
        case person, machine, environment, management
    }

    package struct Done: Codable, Hashable, Sendable {
        package let by: PersonID
        package let at: Instant
        package let note: String?

        package init(by: PersonID, at: Instant, note: String?) { (self.by, self.at, self.note) = (by, at, note) }
    }

    package init(number: Int, factor: Factor, what: String, person: PersonID, until: Day, fundsFen: Int64) {
        (self.number, self.factor, self.what, self.person) = (number, factor, what, person)
        (self.until, self.fundsFen) = (until, fundsFen)
    }
}
