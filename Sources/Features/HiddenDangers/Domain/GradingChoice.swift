package import Kernel

/// In which scheme an enterprise words its grades; it holds for all below, unless one of them has chosen otherwise.
package struct GradingChoice: RegistryEntity, Identifiable {
    package static let kind = "grading-scheme"

    package typealias ID = Kernel.ID<GradingChoiceSubject>

    /// The organisation's own id, for each chooses once at a time.
    package let id: ID
    package let organisation: OrganisationID
    /// The scheme's name in the rules; `nil` takes over again what is chosen above.
    package let scheme: String?
    package let reason: String

    package init?(of organisation: OrganisationID, scheme: String?, reason: String) {
        guard let id = ID(organisation.text) else { return nil }
        (self.id, self.organisation, self.scheme, self.reason) = (id, organisation, scheme, reason)
    }

    package var holder: RegistryHolder { .organisation(organisation) }

    package func problems() -> [Refusal] { Optional(reason).textProblems("reason") }
}

package enum GradingChoiceSubject {}
