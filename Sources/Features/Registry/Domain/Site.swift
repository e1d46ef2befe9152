package import Kernel

/// A coal mine, a metal or non-metal mine, or a tailings pond.
package struct Site: Codable, Hashable, Sendable, Identifiable {
    package let id: SiteID
    package let name: String
    package let kind: Kind
    package let status: Status
    /// The mine's own organisation, below its company.
    package let organisation: OrganisationID
    /// The regulator that supervises it, below its prefecture and province.
    package let supervisor: OrganisationID

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case coalUnderground = "coal-ug", coalOpen = "coal-op", metalUnderground = "mnm-ug", metalOpen = "mnm-op", tailings
        /// A list did not say.
        case unknown
    }

    package enum Status: String, Codable, Sendable, CaseIterable {
        case producing, construction, trial, stopped, rectifying, closing, closed, proposed, cancelled
        /// A list did not say.
        case unknown
    }

    package init(
        id: SiteID, name: String, kind: Kind, status: Status, organisation: OrganisationID, supervisor: OrganisationID
    ) {
        (self.id, self.name, self.kind, self.status) = (id, name, kind, status)
        (self.organisation, self.supervisor) = (organisation, supervisor)
    }
}
