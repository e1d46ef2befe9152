package import Kernel

/// Somebody who works at an organisation or answers for it.
package struct Person: Codable, Hashable, Sendable, Identifiable {
    package let id: PersonID
    package let name: String
    package let organisation: OrganisationID

    package init(id: PersonID, name: String, organisation: OrganisationID) {
        (self.id, self.name, self.organisation) = (id, name, organisation)
    }
}
