package import Kernel

/// Somebody who works at an organisation or answers for it.
package struct Person: RegistryEntity, Identifiable {
    package static let kind = "person"

    package let id: PersonID
    package var name: String
    package var organisation: OrganisationID
    /// The number on the lamp and the pay slip.
    package var number: String?
    package var phone: String?
    package var joinedOn: Day?
    /// The last day on the roll.
    package var leftOn: Day?

    package init(
        id: PersonID, name: String, organisation: OrganisationID, number: String? = nil, phone: String? = nil,
        joinedOn: Day? = nil, leftOn: Day? = nil
    ) {
        (self.id, self.name, self.organisation) = (id, name, organisation)
        (self.number, self.phone, self.joinedOn, self.leftOn) = (number, phone, joinedOn, leftOn)
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func problems() -> [Refusal] {
        name.nameProblems("name") + number.textProblems("number") + phone.textProblems("phone")
            + spanProblems(joinedOn, leftOn, "leftOn")
    }
}
