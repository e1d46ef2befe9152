package import Kernel

/// The five things in place: person, measures, funds, deadline, contingency plan.
package struct Assignment: Codable, Hashable, Sendable {
    package let person: PersonID
    package let measures: String
    /// In fen; zero is an answer, absence is not.
    package let fundsFen: Int64
    package var deadline: Day
    package let contingencyPlan: String
    package let assignedBy: PersonID
    package let at: Instant

    package init(
        person: PersonID, measures: String, fundsFen: Int64, deadline: Day, contingencyPlan: String,
        assignedBy: PersonID, at: Instant
    ) {
        self.person = person
        self.measures = measures
        self.fundsFen = fundsFen
        self.deadline = deadline
        self.contingencyPlan = contingencyPlan
        self.assignedBy = assignedBy
        self.at = at
    }
}
