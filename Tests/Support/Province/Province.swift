package import Database
import Domain
import Kernel
import Policy
import Store

/// Whole Double-Full Days of a province, every mine at once on one store.
package enum Province {
    private static let county = OrganisationID(99)

    /// Founds the mines and lives the day; answers what the script did at each.
    package static func live(_ size: ProvinceSize, on store: DataStore) async throws -> [ProvinceDay] {
        let mines = (1...size.mines).map { ProvinceMine($0, of: size) }
        for mine in mines {
            _ = try await store.write { db in
                if mine.number == 1 {
                    let office = Organisation(id: county, parent: nil, level: .county, name: "青石县")
                    _ = try RegistryStore.put(office, expecting: .nothing, db, .at(by: mine.manager))
                }
                try mine.found(supervisor: county, db)
            }
        }
        let book = try RuleBook.shipped
        return try await withThrowingTaskGroup(of: ProvinceDay.self) { group in
            for mine in mines {
                group.addTask {
                    var day = try ProvinceDay(mine, store, book)
                    try await day.live()
                    return day
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
