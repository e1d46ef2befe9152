package import Kernel

/// The five things in place: person, measures, funds, deadline, contingency plan.
package struct Assignment: Codable, Hashable, Sendable {
    package let person: PersonID
    package let measures: String
    /// In fen; zero is an answer, absence is not.
    package let fundsFen: Int64
    package var deadline: Day
    package let contingencyPlan: String
    /// `nil` where another register does not say.
    package let assignedBy: PersonID?
    package let at: Instant
    /// In which role it was given: an extension is decided above it.
    package let role: Role?

    package init(
        person: PersonID, measures: String, fundsFen: Int64, deadline: Day, contingencyPlan: String,
        assignedBy: PersonID?, at: Instant, role: Role? = nil
    ) {
        (self.person, self.measures, self.fundsFen) = (person, measures, fundsFen)
        (self.deadline, self.contingencyPlan) = (deadline, contingencyPlan)
        (self.assignedBy, self.at, self.role) = (assignedBy, at, role)
    }

    /// The same five things with somebody else; the deadline stays, for only an extension moves it.
    func given(to person: PersonID, by: PersonID, role: Role, at: Instant) -> Assignment {
        Assignment(
            person: person, measures: measures, fundsFen: fundsFen, deadline: deadline,
            contingencyPlan: contingencyPlan,
            assignedBy: by, at: at, role: role)
    }
}
