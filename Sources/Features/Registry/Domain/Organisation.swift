package import Kernel

/// A node of the tree of those who answer: regulator, company, mine, department, section, team, contractor.
package struct Organisation: Codable, Hashable, Sendable, Identifiable {
    package let id: OrganisationID
    package let parent: OrganisationID?
    package let level: Level
    package let name: String

    package enum Level: String, Codable, Sendable, CaseIterable {
        case province, prefecture, county, company, mine, department, section, team, contractor
    }

    package init(id: OrganisationID, parent: OrganisationID?, level: Level, name: String) {
        (self.id, self.parent, self.level, self.name) = (id, parent, level, name)
    }
}
