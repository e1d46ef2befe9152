package import Kernel

/// Gives the danger to a named person with all five things in place.
package struct AssignHiddenDanger: Command {
    package let person: PersonID?
    package let measures: String
    package let fundsFen: Int64?
    package let deadline: Day?
    package let contingencyPlan: String
    package let rules: HiddenDangerRules

    package init(
        person: PersonID?, measures: String, fundsFen: Int64?, deadline: Day?, contingencyPlan: String,
        rules: HiddenDangerRules
    ) {
        (self.person, self.measures, self.fundsFen) = (person, measures, fundsFen)
        (self.deadline, self.contingencyPlan, self.rules) = (deadline, contingencyPlan, rules)
    }

    package var persons: [PersonID] { [person].compactMap(\.self) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.assignment)
        guard let person, let fundsFen, fundsFen >= 0, let deadline, !measures.isBlank, !contingencyPlan.isBlank
        else { throw .fiveThingsMissing }
        guard !danger.isMajor || danger.majorReport != nil else { throw .majorReportMissing }
        guard deadline >= context.today else { throw .deadlinePast }
        guard let grade = danger.grade, deadline <= rules.latestDeadline(grade, from: context.today)
        else { throw .deadlineTooLate }
        guard measures.fits, contingencyPlan.fits else { throw .tooLong }
        return [
            .assigned(
                Assignment(
                    person: person, measures: measures, fundsFen: fundsFen, deadline: deadline,
                    contingencyPlan: contingencyPlan, assignedBy: context.actor.person, at: context.now,
                    role: context.actor.role))
        ]
    }
}
