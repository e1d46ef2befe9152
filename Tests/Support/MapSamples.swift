import Database
package import Domain
import Kernel
import Store

extension MineWorld {
    /// Says where a mine of this world lies.
    package func locate(
        _ number: Int, latitude: String? = nil, longitude: String? = nil, division: String? = nil,
        status: Site.Status = .producing
    ) async throws {
        _ = try await store.write { db in
            guard let kept: RegistryStore.Kept<Site> = try RegistryStore.find(SiteID(number), db) else { return }
            var site = kept.entity
            var facts = Attributes<SiteAttribute>()
            (facts[.latitude], facts[.longitude]) = (latitude, longitude)
            (site.facts, site.division, site.status) = (facts.isEmpty ? nil : facts, division, status)
            if status != .producing { site.statusReason = "停产" }
            _ = try RegistryStore.put(site, expecting: .anything, db, .at(by: Cast.manager))
        }
    }
}
