package import Kernel

/// A node of the tree of those who answer: regulator, company, mine, department, section, team, contractor.
package struct Organisation: RegistryEntity, Identifiable {
    package static let kind = "organisation"

    package let id: OrganisationID
    package var parent: OrganisationID?
    package var level: Level
    package var name: String
    /// Which organ of its level a public office is.
    package var office: Office?
    /// The division it lies in or answers for.
    package var division: String?
    /// Unified social credit code of a company.
    package var creditCode: String?
    package var phone: String?
    package var endedOn: Day?

    package enum Level: String, Codable, Sendable, CaseIterable {
        case nation, province, prefecture, county, township, company, mine, department, section, team, contractor

        package var isPublic: Bool { [.nation, .province, .prefecture, .county, .township].contains(self) }
        /// What a mine keeps by itself.
        package var isInsideMine: Bool { [.department, .section, .team, .contractor].contains(self) }
    }

    package enum Office: String, Codable, Sendable, CaseIterable {
        case government, mineSafety = "mine-safety", nationalInspection = "national-inspection"
        case emergencyManagement = "emergency-management", energy, naturalResources = "natural-resources", police
        case powerSupply = "power-supply", humanResources = "human-resources", housing, environment, other
    }

    package init(
        id: OrganisationID, parent: OrganisationID?, level: Level, name: String, office: Office? = nil,
        division: String? = nil, creditCode: String? = nil, phone: String? = nil, endedOn: Day? = nil
    ) {
        (self.id, self.parent, self.level, self.name) = (id, parent, level, name)
        (self.office, self.division, self.creditCode) = (office, division, creditCode)
        (self.phone, self.endedOn) = (phone, endedOn)
    }

    package var holder: RegistryHolder { .organisation(id) }

    package func problems() -> [Refusal] {
        name.nameProblems("name") + phone.textProblems("phone") + creditCode.textProblems("creditCode")
            + (parent == id ? [.underItself] : [])
            + (office != nil && !level.isPublic
                ? [.fieldUnfit("office", Localized("非政府单位", "a body that is no public office"))] : [])
            + (division.map(Division.isCode) ?? true
                ? [] : [.fieldWrong("division", Localized("六位数字的行政区划代码", "a division code of six digits"))])
    }
}
