package import Kernel

/// One of those who are due to take part.
package struct RollEntry: Hashable, Sendable {
    package let number: Int
    package let person: PersonID
    package let team: OrganisationID
    package let teamName: String

    package init(number: Int, person: PersonID, team: OrganisationID, teamName: String) {
        (self.number, self.person, self.team, self.teamName) = (number, person, team, teamName.unbroken)
    }

    package var line: String { [String(number), person.text, team.text, teamName].joined(separator: "\t") }

    package init?(line: String) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 4, let number = Int(cells[0]), let person = PersonID(cells[1]),
            let team = OrganisationID(cells[2])
        else { return nil }
        self.init(number: number, person: person, team: team, teamName: cells[3])
    }
}
