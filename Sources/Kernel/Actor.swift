/// Who acts: a person in a role at an organisation, resolved at the edge from the session or token.
package struct Actor: Hashable, Sendable, Codable {
    package let person: PersonID
    package let name: String
    package let role: Role
    package let organisation: OrganisationID
    /// The site that the organisation belongs to; `nil` above the mine.
    package let site: SiteID?
    /// Whose authority they use, by a delegation that is in force: role, organisation and site are then that person's.
    package let actingFor: Principal?

    package init(
        person: PersonID, name: String, role: Role, organisation: OrganisationID, site: SiteID?,
        actingFor: Principal? = nil
    ) {
        self.person = person
        self.name = name
        self.role = role
        self.organisation = organisation
        self.site = site
        self.actingFor = actingFor
    }
}

/// What an account may do, within the subtree of its organisation. Named as in docs/GLOSSARY.md.
package enum Role: String, Codable, Sendable, CaseIterable {
    case worker, teamLeader = "team-leader", sectionChief = "section-chief", safetyOfficer = "safety-officer"
    case safetyDirector = "safety-director", mineManager = "mine-manager", company, county, prefecture, province
    case administrator

    /// How far up the line this role stands at a site; one above approves what one below asks for.
    package var rank: Int {
        switch self {
        case .worker: 0
        case .teamLeader: 1
        case .sectionChief: 2
        case .safetyOfficer: 3
        case .safetyDirector: 4
        case .mineManager: 5
        case .company: 6
        case .county: 7
        case .prefecture: 8
        case .province: 9
        case .administrator: 0  // keeps the house, decides nothing about safety
        }
    }

    package var isRegulator: Bool { [.county, .prefecture, .province].contains(self) }
}
