package import Kernel

/// Adds a step of the mending: under which factor, what, who, until when, with what money.
package struct PlanMeasure: Command {
    package let factor: Measure.Factor?
    package let what: String
    package let person: PersonID?
    package let until: Day?
    package let fundsFen: Int64?

    package init(factor: Measure.Factor?, what: String, person: PersonID?, until: Day?, fundsFen: Int64?) {
        (self.factor, self.what, self.person, self.until, self.fundsFen) = (factor, what, person, until, fundsFen)
    }

    package var persons: [PersonID] { [person].compactMap(\.self) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.measures)
        guard danger.mayRectify(context.actor.person) || context.actor.role.rank >= Role.safetyOfficer.rank
        else { throw .notTheRectifier }
        guard let factor, let person, let until, let fundsFen, fundsFen >= 0 else { throw .measureIncomplete }
        let what = try what.stated(else: .measureIncomplete)
        guard until >= context.today, danger.deadline.map({ until <= $0 }) ?? true else {
            throw .measureOutsideDeadline
        }
        guard danger.measures.count < Measure.mostSteps else { throw .tooManyMeasures }
        let number = (danger.measures.map(\.number).max() ?? 0) + 1
        return [
            .measureAdded(
                Measure(number: number, factor: factor, what: what, person: person, until: until, fundsFen: fundsFen))
        ]
    }
}

/// Whoever has a step to do, or answers for the whole, says that it is done.
package struct CompleteMeasure: Command {
    package let number: Int?
    package let note: String?
    package init(_ number: Int?, note: String? = nil) { (self.number, self.note) = (number, note) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.measureCompletion)
        guard let measure = danger.measures.first(where: { $0.number == number }) else { throw .unknownMeasure }
        guard measure.done == nil else { throw .measureAlreadyDone }
        guard [measure.person, danger.assignment?.person, danger.rectifier].contains(context.actor.person)
        else { throw .notTheRectifier }
        let done = Measure.Done(by: context.actor.person, at: context.now, note: try note.fitting())
        return [.measureDone(number: measure.number, done)]
    }
}
