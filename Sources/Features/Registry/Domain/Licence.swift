package import Kernel

package enum LicenceSubject {}

/// A licence of a site: what kind, which number, by which organ, valid until when.
package struct Licence: RegistryEntity, Identifiable {
    package static let kind = "licence"

    package let id: ID<LicenceSubject>
    package let site: SiteID
    package var kind: Kind
    package var number: String
    /// The organ that gave it.
    package var organ: String
    package var validFrom: Day?
    package var validTo: Day?
    package var state: State

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case mining, workSafety = "work-safety", business, explosives, construction, waterUse = "water-use", landUse =
            "land-use", other
    }

    package enum State: String, Codable, Sendable, CaseIterable { case valid, withheld, revoked, cancelled }

    package init(
        id: ID<LicenceSubject>, site: SiteID, kind: Kind, number: String, organ: String, validFrom: Day? = nil,
        validTo: Day? = nil, state: State = .valid
    ) {
        (self.id, self.site, self.kind, self.number, self.organ) = (id, site, kind, number, organ)
        (self.validFrom, self.validTo, self.state) = (validFrom, validTo, state)
    }

    package var holder: RegistryHolder { .site(site) }

    package func problems() -> [Refusal] {
        number.nameProblems("number") + organ.nameProblems("organ") + spanProblems(validFrom, validTo, "validTo")
    }
}
