package import Kernel

/// What was seen: who, what, which clause, where, when, who saw it and who can witness it.
package struct Sighting: Codable, Hashable, Sendable {
    package let id: ViolationID
    package let site: SiteID
    package let person: PersonID
    package let type: Post.ViolationType
    /// The code of the list that it stands in; `nil` when it stands in none.
    package let item: String?
    package let what: String
    package let clause: String?
    package let isSerious: Bool
    package let manner: Manner
    package let place: String?
    package let witness: PersonID?
    package let photos: [Photo]
    /// Where the person works and on which post, as it was that day.
    package let team: OrganisationID
    package let post: PostID?
    /// How many there were within the days of repetition, this one counted.
    package let count: Int
    package let campaign: DoubleFullDayID?
    package let by: PersonID
    package let at: Instant

    /// Caught, reported by the person, or stopped by a colleague before harm: only the first is followed by anything.
    package enum Manner: String, Codable, Sendable, CaseIterable {
        case caught, selfReport = "self-report", peerStop = "peer-stop"
    }
}

/// The person's word against it, and what was decided.
package struct Objection: Codable, Hashable, Sendable {
    package let reason: String
    package let at: Instant
    package var decision: Decision?

    package struct Decision: Codable, Hashable, Sendable {
        package let isUpheld: Bool
        package let reason: String
        package let by: PersonID
        package let at: Instant
    }
}

/// What follows: education always, points and a fine by the rule, and whether the person stays off the post until a test.
package struct ViolationMeasures: Codable, Hashable, Sendable {
    package let education: String
    package let hours: Int
    package let points: Int
    package let fineFen: Int64
    package let isOffPost: Bool
    package let by: PersonID
    package let at: Instant
}

/// A test after retraining; a failed one stays.
package struct ViolationTest: Codable, Hashable, Sendable {
    package let score: Int
    package let isPassed: Bool
    package let by: PersonID
    package let at: Instant
}
