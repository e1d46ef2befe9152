import Database
import Domain
import Kernel
import Sheets
import Store

/// The lists of the registry that are given out as files, each narrowed by what its page is narrowed by.
enum RegistryExports {
    static let all = [mines, organisations, persons, posts, places, licences, figures, contracts, divisions]

    static let mines = RegistrySheet(columns: .all(RegistryForms.site, after: 6, company)) { query, _, _ in
        RegistryConditions.sites(
            words: query["q"] ?? "", kind: query["kind"], status: query["status"], division: query["division"])
    }.list("mines", RegistryTexts.sites)

    static let organisations = RegistrySheet(columns: .all(RegistryForms.organisation, after: 0)) { query, _, _ in
        RegistryConditions.organisations(words: query["q"] ?? "", level: query["level"])
    }.list("organisations", RegistryTexts.organisations)

    /// A telephone number is shown to those who keep it, on the person's page.
    static let persons = RegistrySheet(columns: .all(RegistryForms.person, hiding: ["phone"], after: 3, postsHeld)) {
        query, visit, db in
        let words = RegistryConditions.persons(words: query["q"] ?? "")
        guard let site = mine(query) else { return words }
        return RegistryConditions.all([words, try RegistryConditions.roll(of: site, on: visit.context.today, db)])
    }.list("persons", RegistryTexts.persons)

    static let posts = RegistrySheet(columns: .all(RegistryForms.post, after: 3, holders, .mine)) { query, visit, _ in
        RegistryConditions.posts(
            words: query["q"] ?? "", kind: query["kind"], site: mine(query), on: visit.context.today)
    }.list("posts", RegistryTexts.posts)

    static let places = RegistrySheet(columns: .all(RegistryForms.place, after: 3, .mine)) { query, visit, _ in
        RegistryConditions.places(
            words: query["q"] ?? "", kind: query["kind"], site: mine(query), on: visit.context.today)
    }.list("places", RegistryTexts.places)

    static let licences = RegistrySheet(columns: .all(RegistryForms.licence, after: 0, .mine)) { query, _, _ in
        RegistryConditions.papers(Licence.self, of: mine(query))
    }.list("licences", RegistryTexts.licences)

    static let figures = RegistrySheet(columns: factColumns) { query, _, _ in
        RegistryConditions.papers(DatedFact.self, of: mine(query))
    }.list("figures", RegistryTexts.figures)

    static let contracts = RegistrySheet(columns: .all(RegistryForms.contract, after: 0, .mine, contractor)) {
        query, _, _ in RegistryConditions.papers(Contract.self, of: mine(query))
    }.list("contracts", RegistryTexts.contractors)

    static let divisions = RegistrySheet(columns: .all(RegistryForms.division, after: 0, code)) { query, _, _ in
        RegistryConditions.divisions(words: query["q"] ?? "")
    }.list("divisions", RegistryTexts.divisions)

    /// A mine that cannot be read is none, and not all.
    private static func mine(_ query: ExportedList.Query) -> SiteID? { query["mine"].map { SiteID($0) ?? SiteID(0) } }
}
