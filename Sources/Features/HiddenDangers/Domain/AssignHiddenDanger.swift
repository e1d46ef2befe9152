package import Kernel

/// Gives the danger to a named person with all five things in place; again while it is open, to reassign it.
package struct AssignHiddenDanger: Command {
    package let person: PersonID?
    package let measures: String
    package let fundsFen: Int64?
    package let deadline: Day?
    package let contingencyPlan: String

    package init(person: PersonID?, measures: String, fundsFen: Int64?, deadline: Day?, contingencyPlan: String) {
        self.person = person
        self.measures = measures
        self.fundsFen = fundsFen
        self.deadline = deadline
        self.contingencyPlan = contingencyPlan
    }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard [.graded, .assigned, .rectifying].contains(danger.phase) else { throw .wrongPhase }
        guard let person, let fundsFen, fundsFen >= 0, let deadline, !measures.isBlank, !contingencyPlan.isBlank
        else { throw .fiveThingsMissing }
        guard deadline >= context.today else { throw .deadlinePast }
        guard measures.fits, contingencyPlan.fits else { throw .tooLong }
        return [
            .assigned(
                Assignment(
                    person: person, measures: measures, fundsFen: fundsFen, deadline: deadline,
                    contingencyPlan: contingencyPlan, assignedBy: context.actor.person, at: context.now))
        ]
    }
}
