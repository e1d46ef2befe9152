package import Kernel

package enum ContractSubject {}
package enum ProjectSubject {}
package enum EngagementSubject {}

/// What a contractor does for a site, from when to when.
package struct Contract: RegistryEntity, Identifiable {
    package static let kind = "contract"

    package let id: ID<ContractSubject>
    package let site: SiteID
    package let contractor: OrganisationID
    package var kind: Kind
    package var scope: String
    package var number: String?
    package var from: Day
    package var to: Day?

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case mining, heading, construction, installation, blasting, transport, maintenance, technicalService =
            "technical-service", other
    }

    package init(
        id: ID<ContractSubject>, site: SiteID, contractor: OrganisationID, kind: Kind, scope: String,
        number: String? = nil,
        from: Day, to: Day? = nil
    ) {
        (self.id, self.site, self.contractor, self.kind, self.scope) = (id, site, contractor, kind, scope)
        (self.number, self.from, self.to) = (number, from, to)
    }

    package var holder: RegistryHolder { .site(site) }

    package func problems() -> [Refusal] {
        scope.nameProblems("scope") + number.textProblems("number") + spanProblems(from, to, "to")
    }
}

/// One work of a contract at the site, under a manager who is there.
package struct Project: RegistryEntity, Identifiable {
    package static let kind = "project"

    package let id: ID<ProjectSubject>
    package let site: SiteID
    package let contract: Contract.ID
    package var name: String
    package var manager: PersonID?
    package var from: Day
    package var to: Day?

    package init(
        id: ID<ProjectSubject>, site: SiteID, contract: Contract.ID, name: String, manager: PersonID? = nil, from: Day,
        to: Day? = nil
    ) {
        (self.id, self.site, self.contract, self.name) = (id, site, contract, name)
        (self.manager, self.from, self.to) = (manager, from, to)
    }

    package var holder: RegistryHolder { .site(site) }
    package func problems() -> [Refusal] { name.nameProblems("name") + spanProblems(from, to, "to") }
}

/// A person of a contractor who works at the site: counts in its rolls, rounds and training.
package struct Engagement: RegistryEntity, Identifiable {
    package static let kind = "engagement"

    package let id: ID<EngagementSubject>
    package let site: SiteID
    package let contract: Contract.ID
    package let person: PersonID
    package var from: Day
    package var to: Day?

    package init(
        id: ID<EngagementSubject>, site: SiteID, contract: Contract.ID, person: PersonID, from: Day, to: Day? = nil
    ) {
        (self.id, self.site, self.contract, self.person, self.from, self.to) = (id, site, contract, person, from, to)
    }

    package var holder: RegistryHolder { .site(site) }
    package func problems() -> [Refusal] { spanProblems(from, to, "to") }
}
