package import Database

/// What the keeper of the registry looks at first.
package struct RegistryHealth: Sendable {
    package let sites: Int
    package let sitesOfUnknownKind: Int
    package let sitesOfUnknownStatus: Int
    package let organisations: Int
    package let persons: Int
    package let accounts: Int

    package static func read(_ db: Reader) throws -> RegistryHealth {
        RegistryHealth(
            sites: try db.value("SELECT count(*) AS n FROM site"),
            sitesOfUnknownKind: try db.value("SELECT count(*) AS n FROM site WHERE kind = 'unknown'"),
            sitesOfUnknownStatus: try db.value("SELECT count(*) AS n FROM site WHERE status = 'unknown'"),
            organisations: try db.value("SELECT count(*) AS n FROM organisation"),
            persons: try db.value("SELECT count(*) AS n FROM person"),
            accounts: try db.value("SELECT count(*) AS n FROM account"))
    }
}
