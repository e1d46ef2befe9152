package import Kernel

package enum CompetenceSubject {}

/// Which organ of which level is competent for a matter at a kind of site, by which article, from when to when.
package struct Competence: RegistryEntity, Identifiable {
    package static let kind = "competence"

    package typealias ID = Kernel.ID<CompetenceSubject>

    package let id: ID
    package var siteKind: Site.Kind
    package var matter: Matter
    package var office: Organisation.Office
    package var level: Organisation.Level
    package var article: String
    package var validFrom: Day
    package var validTo: Day?

    package enum Matter: String, Codable, Sendable, CaseIterable {
        case dailySupervision = "daily-supervision", nationalInspection = "national-inspection", licensing, resources
        case explosives, resumption, standardization

        /// A pond holds tailings: nobody licenses its ore or its explosives.
        package func applies(to kind: Site.Kind) -> Bool {
            kind != .unknown && (kind != .tailings || ![.resources, .explosives].contains(self))
        }
    }

    package init(
        id: ID, siteKind: Site.Kind, matter: Matter, office: Organisation.Office,
        level: Organisation.Level, article: String, validFrom: Day, validTo: Day? = nil
    ) {
        (self.id, self.siteKind, self.matter, self.office, self.level) = (id, siteKind, matter, office, level)
        (self.article, self.validFrom, self.validTo) = (article, validFrom, validTo)
    }

    package var holder: RegistryHolder { .everybody }

    package func problems() -> [Refusal] {
        article.nameProblems("article") + spanProblems(validFrom, validTo, "validTo")
            + (level.isPublic ? [] : [.fieldWrong("level", Localized("政府层级", "a level of government"))])
    }
}
