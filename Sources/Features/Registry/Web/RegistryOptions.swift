import Database
import Domain
import Kernel
import Store

/// What can be chosen where a form asks for something registered.
enum RegistryOptions {
    private static let most = 500

    static func organisations(_ reading: Reading) throws -> [Choice] {
        try RegistryStore.page(of: Organisation.self, limit: most, for: reading.visit.actor, reading.db).rows.map {
            Choice($0.entity.id.text, same("\($0.entity.name)"))
        }
    }

    /// The roll of a site.
    static func people(of site: SiteID, _ reading: Reading) throws -> [Choice] {
        try RegistryStore.people(of: site, on: reading.visit.context.today, limit: most, reading.db).map {
            Choice($0.id.text, same($0.name))
        }
    }

    /// Who works at an organisation that is no mine's.
    static func staff(of organisation: OrganisationID, _ reading: Reading) throws -> [Choice] {
        let found: RegistryStore.Found<Person> = try RegistryStore.page(
            matching: RegistryConditions.persons(of: organisation), limit: most, for: reading.visit.actor, reading.db)
        return found.rows.map { Choice($0.entity.id.text, same($0.entity.name)) }
    }

    static func posts(of site: SiteID, _ reading: Reading) throws -> [(id: PostID, name: String)] {
        try RegistryStore.posts(of: site, on: reading.visit.context.today, reading.db).map { ($0.id, $0.name) }
    }

    /// Posts first, for whoever holds one answers for its places.
    static func owners(of site: SiteID, _ reading: Reading) throws -> [Choice] {
        try posts(of: site, reading).map { Choice("post.\($0.id)", Localized("岗位：\($0.name)", "Post: \($0.name)")) }
            + people(of: site, reading).map { Choice("person.\($0.value)", $0.label) }
    }

    static func places(of site: SiteID, _ reading: Reading) throws -> [Choice] {
        try RegistryStore.places(of: site, on: reading.visit.context.today, limit: most, reading.db).map {
            Choice($0.id.text, Localized("\($0.kind.term.zh)：\($0.name)", "\($0.kind.term.en): \($0.name)"))
        }
    }

    static func same(_ text: String) -> Localized { Localized(text, text) }
}
