package import Kernel

extension GoodPractice {
    package struct Card: Codable, Hashable, Sendable {
        package let id: GoodPracticeID
        package let site: SiteID
        /// The Double-Full Day on which it was seen.
        package let campaign: DoubleFullDayID?
        package let title: String
        package let system: ProductionSystem?
        /// What was wrong before.
        package let trouble: String
        package let practice: String
        /// What came of it, with figures where there are any.
        package let result: String
        package let photos: [Photo]
        package let by: PersonID
        package let at: Instant
    }

    package struct Publication: Codable, Hashable, Sendable {
        package let audience: Audience
        /// The branch of owners or supervisors whose mines read it, `/1/`.
        package let reach: String
        package let by: PersonID
        package let at: Instant
    }

    /// Another mine does it too.
    package struct Adoption: Codable, Hashable, Sendable {
        package let site: SiteID
        package let how: String
        package let by: PersonID
        package let at: Instant
        package var outcome: Outcome?
    }

    /// What came of it there.
    package struct Outcome: Codable, Hashable, Sendable {
        package enum Effect: String, Codable, Sendable, CaseIterable { case works, partly, fails }
        package let verdict: Effect
        package let text: String
        package let at: Instant
    }
}
