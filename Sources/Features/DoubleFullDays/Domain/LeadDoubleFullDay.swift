package import Kernel

/// Gives items to another checker.
package struct ReassignItems: Command {
    package let numbers: [Int]
    package let person: PersonID
    package let team: OrganisationID
    package let reason: String

    package init(_ numbers: [Int], to person: PersonID, team: OrganisationID, reason: String) {
        (self.numbers, self.person, self.team, self.reason) = (numbers, person, team, reason)
    }

    package func decide(on day: DoubleFullDay, in context: Context) throws(Refusal) -> [DoubleFullDayEvent] {
        try day.expectUnderWay()
        return [
            .reassigned(
                numbers: try numbers.known(of: day), to: person, team: team, reason: try reason.stated())
        ]
    }
}

/// Says that items do not apply, and why; they stay in the denominator, in a share of their own.
package struct ExcludeItems: Command {
    package let numbers: [Int]
    package let reason: String

    package init(_ numbers: [Int], reason: String) { (self.numbers, self.reason) = (numbers, reason) }

    package func decide(on day: DoubleFullDay, in context: Context) throws(Refusal) -> [DoubleFullDayEvent] {
        try day.expectUnderWay()
        return [
            .excluded(
                numbers: try numbers.known(of: day), reason: try reason.stated(), by: context.actor.person)
        ]
    }
}

/// Says why items were not looked at; they stay not done.
package struct ExplainItems: Command {
    package let numbers: [Int]
    package let reason: String

    package init(_ numbers: [Int], reason: String) { (self.numbers, self.reason) = (numbers, reason) }

    package func decide(on day: DoubleFullDay, in context: Context) throws(Refusal) -> [DoubleFullDayEvent] {
        try day.expectUnderWay()
        return [
            .explained(
                numbers: try numbers.known(of: day), reason: try reason.stated(), by: context.actor.person)
        ]
    }
}

extension DoubleFullDay {
    func expectUnderWay() throws(Refusal) {
        guard phase == .underWay else { throw .campaignClosed }
    }
}

extension [Int] {
    /// As many as one form names.
    private static var most: Int { 500 }

    fileprivate func known(of day: DoubleFullDay) throws(Refusal) -> [Int] {
        let numbers = Set(self).sorted()
        guard !numbers.isEmpty, numbers.count <= Self.most,
            numbers.allSatisfy({ (1...Swift.max(day.opening.items, 1)).contains($0) })
        else { throw .itemsUnknown }
        return numbers
    }
}
