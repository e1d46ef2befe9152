package import Kernel

package enum ColumnChoiceSubject {}

/// Which columns of a list somebody wants to see, on every device.
package struct ColumnChoice: RegistryEntity, Identifiable {
    package static let kind = "columns"
    package typealias ID = Kernel.ID<ColumnChoiceSubject>

    /// The person and the list: each has one choice for each list.
    package let id: ID
    package let person: PersonID
    package let organisation: OrganisationID
    package let list: String
    /// By name, in the list's own order; empty means the usual ones.
    package let columns: [String]

    package init?(of list: String, for actor: Actor, columns: [String]) {
        guard let id = Self.id(of: list, for: actor.person) else { return nil }
        (self.id, person, organisation) = (id, actor.person, actor.organisation)
        (self.list, self.columns) = (list, columns)
    }

    package static func id(of list: String, for person: PersonID) -> ID? { ID("\(person).\(list)") }

    package var holder: RegistryHolder { .organisation(organisation) }
    package func problems() -> [Refusal] { [] }
}
