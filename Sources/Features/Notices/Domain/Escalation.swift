package import Kernel

package enum EscalationSubject {}
package typealias EscalationID = ID<EscalationSubject>

/// That a matter was told up the line after its deadline: a record, for whoever was told can be asked what they did.
package struct Escalation: Codable, Hashable, Sendable {
    package static let kind = "escalation"

    package let about: String
    package let clock: NoticeClock
    /// The deadline that had passed, and by how many days.
    package let deadline: Day
    package let days: Int
    package let told: [Told]

    package struct Told: Codable, Hashable, Sendable {
        package let person: PersonID
        package let party: Party

        package init(person: PersonID, party: Party) { (self.person, self.party) = (person, party) }
    }

    package init(about: String, clock: NoticeClock, deadline: Day, days: Int, told: [Told]) {
        (self.about, self.clock, self.deadline) = (about, clock, deadline)
        (self.days, self.told) = (days, told)
    }
}

extension Actor {
    /// Who acts when a clock runs out: nobody in particular.
    package static let clockwork = Actor(
        person: PersonID("clockwork") ?? PersonID(0), name: "安全灯", role: .administrator,
        organisation: OrganisationID("clockwork") ?? OrganisationID(0), site: nil)
}
