package import Database
package import Domain
import Kernel

extension SavedView: RegistryRow {
    package static var table: SQL { "saved_view" }
    package static var reach: RegistryReach { .organisation }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("list", list), RegistryColumn("person_id", person),
            RegistryColumn("organisation_id", organisation), RegistryColumn("audience", audience.rawValue),
            RegistryColumn("role", role?.rawValue), RegistryColumn("name", name), RegistryColumn("ended_on", endedOn),
        ]
    }
}

extension ColumnChoice: RegistryRow {
    package static var table: SQL { "column_choice" }
    package static var reach: RegistryReach { .organisation }
    package static var order: SQL { "list" }

    package func columns(_ db: Reader) throws -> [RegistryColumn] {
        [
            RegistryColumn("list", list), RegistryColumn("person_id", person),
            RegistryColumn("organisation_id", organisation),
        ]
    }
}
