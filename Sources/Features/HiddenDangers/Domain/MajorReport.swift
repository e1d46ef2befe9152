/// What the report of a major danger must say: state and causes, harm and difficulty, and the plan with its six parts.
package struct MajorReport: Codable, Hashable, Sendable {
    package let stateAndCauses: String
    package let harmAndDifficulty: String
    package let goals: String
    package let methods: String
    package let fundsAndSupplies: String
    package let organisationAndPeople: String
    package let schedule: String
    package let safetyMeasuresAndPlan: String

    package init(
        stateAndCauses: String, harmAndDifficulty: String, goals: String, methods: String, fundsAndSupplies: String,
        organisationAndPeople: String, schedule: String, safetyMeasuresAndPlan: String
    ) {
        (self.stateAndCauses, self.harmAndDifficulty) = (stateAndCauses, harmAndDifficulty)
        (self.goals, self.methods, self.fundsAndSupplies) = (goals, methods, fundsAndSupplies)
        (self.organisationAndPeople, self.schedule) = (organisationAndPeople, schedule)
        self.safetyMeasuresAndPlan = safetyMeasuresAndPlan
    }

    package var parts: [String] {
        [
            stateAndCauses, harmAndDifficulty, goals, methods, fundsAndSupplies, organisationAndPeople, schedule,
            safetyMeasuresAndPlan,
        ]
    }
}
