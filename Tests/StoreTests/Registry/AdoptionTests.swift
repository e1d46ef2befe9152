import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct AdoptionTests {
    private static let province = Actor(
        person: PersonID(8), name: "省", role: .province, organisation: OrganisationID(80), site: nil)

    @Test func aMineThatNobodyWasNamedForComesUnderTheOfficeOfItsDivisionOnceThereIsOne() async throws {
        try await MineWorld.with { world in
            let (registry, founding) = (RegistryStore(world.store), Context.at(by: Cast.manager))
            let unassigned = try #require(OrganisationID("unassigned"))
            try await registry.add(
                Organisation(id: unassigned, parent: nil, level: .nation, name: "监管部门待定"), in: founding)
            for (number, division) in [(7, "990103"), (8, "880103"), (9, nil)] as [(Int, String?)] {
                try await registry.add(
                    Organisation(id: OrganisationID(number), parent: nil, level: .mine, name: "矿\(number)"),
                    in: founding)
                try await registry.add(
                    Site(
                        id: SiteID(number), name: "矿\(number)", kind: .coalUnderground, status: .producing,
                        organisation: OrganisationID(number), supervisor: unassigned, division: division), in: founding)
            }
            try await registry.add(
                Organisation(
                    id: OrganisationID(80), parent: nil, level: .province, name: "省局", office: .mineSafety,
                    division: "990000"), in: founding)
            let seen = try await world.store.read { db in
                try (7...9).filter { number in
                    try RegistryStore.find(SiteID(number), for: Self.province, db) as RegistryStore.Kept<Site>? != nil
                }
            }
            #expect(seen == [7])
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }
}
