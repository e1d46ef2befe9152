package import Kernel

/// One correction and what its acceptor said of it; every round is kept.
package struct Round: Codable, Hashable, Sendable {
    package let correction: Correction
    package var verdict: Verdict?
}

/// Somebody says that the danger is gone; until `verifyBy` somebody else must have looked.
package struct Correction: Codable, Hashable, Sendable {
    package let by: PersonID
    package let what: String
    package let at: Instant
    package let verifyBy: Day?
    /// Which of the four factors it touched.
    package let factors: [Measure.Factor]?

    package init(by: PersonID, what: String, at: Instant, verifyBy: Day? = nil, factors: [Measure.Factor]? = nil) {
        (self.by, self.what, self.at) = (by, what, at)
        (self.verifyBy, self.factors) = (verifyBy, factors)
    }
}

/// Somebody else looked and says whether it is.
package struct Verdict: Codable, Hashable, Sendable {
    package let by: PersonID
    /// In whose stead, by a delegation.
    package let actingFor: PersonID?
    package let isAccepted: Bool
    package let opinion: String
    package let at: Instant

    package init(by: PersonID, actingFor: PersonID? = nil, isAccepted: Bool, opinion: String, at: Instant) {
        (self.by, self.actingFor) = (by, actingFor)
        (self.isAccepted, self.opinion, self.at) = (isAccepted, opinion, at)
    }
}
