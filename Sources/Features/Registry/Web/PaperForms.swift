import Domain
import Kernel
import Store

/// The papers of a site: licences, figures, contracts with their works and people, and who held which post.
extension RegistryForms {
    private typealias Texts = RegistryTexts

    static let licence = RegistryForm<Licence>(
        noun: "licences", adding: Texts.addLicence, editing: Texts.save,
        fields: [
            .choice("kind", \.kind), .text("number", \.number), .text("organ", \.organ), .day("validFrom", \.validFrom),
            .day("validTo", \.validTo), .choice("state", \.state),
        ])

    static let contract = RegistryForm<Contract>(
        noun: "contracts", adding: Texts.addContract, editing: Texts.save,
        fields: [
            .choice("kind", \.kind), .text("scope", \.scope), .maybe("number", \.number, most: 60),
            .day("from", \.from), .day("to", \.to),
        ])

    static let project = RegistryForm<Project>(
        noun: "projects", adding: Texts.addProject, editing: Texts.save,
        fields: [.text("name", \.name), .id("manager", \.manager), .day("from", \.from), .day("to", \.to)])

    static let engagement = RegistryForm<Engagement>(
        noun: "engagements", adding: Texts.addEngagement, editing: Texts.save,
        fields: [.day("from", \.from), .day("to", \.to)])

    static let holding = RegistryForm<Holding>(
        noun: "holdings", adding: Texts.addHolding, editing: Texts.save,
        fields: [
            .choice("manner", \.manner), .day("from", \.from), .day("to", \.to), .maybe("assignedBy", \.assignedBy),
        ])

    static let competence = RegistryForm<Competence>(
        noun: "competences", adding: Texts.addCompetence, editing: Texts.save,
        fields: [
            .choice("siteKind", \.siteKind), .choice("matter", \.matter), .choice("office", \.office),
            .choice("level", \.level), .text("article", \.article), .day("validFrom", \.validFrom),
            .day("validTo", \.validTo),
        ])

    static let division = RegistryForm<Division>(
        noun: "divisions", adding: Texts.addDivision, editing: Texts.save,
        fields: [
            .text("name", \.name), .day("validFrom", \.validFrom), .day("validTo", \.validTo),
            .maybe("successor", \.successor, most: 6),
        ])
}
