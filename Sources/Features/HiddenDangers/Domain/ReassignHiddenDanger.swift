package import Kernel

/// Gives the work to somebody else with a reason; measures, funds, plan and deadline stay as they were.
package struct ReassignHiddenDanger: Command {
    package let person: PersonID?
    package let reason: String
    package init(to person: PersonID?, reason: String) { (self.person, self.reason) = (person, reason) }

    package var persons: [PersonID] { [person].compactMap(\.self) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.reassignment)
        guard let person else { throw .personMissing }
        guard person != danger.assignment?.person else { throw .samePerson }
        return [
            .reassigned(
                to: person, reason: try reason.stated(), by: context.actor.person, role: context.actor.role,
                at: context.now)
        ]
    }
}

/// The person responsible asks another to do the work and stays responsible; neither may accept it.
package struct EntrustHiddenDanger: Command {
    package let person: PersonID?
    package let reason: String
    package init(to person: PersonID?, reason: String) { (self.person, self.reason) = (person, reason) }

    package var persons: [PersonID] { [person].compactMap(\.self) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.entrustment)
        guard danger.assignment?.person == context.actor.person else { throw .notTheRectifier }
        guard let person else { throw .personMissing }
        guard person != context.actor.person, person != danger.rectifier else { throw .samePerson }
        return [.entrusted(to: person, reason: try reason.stated(), by: context.actor.person, at: context.now)]
    }
}
