import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct RegistryQueriesTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func theHolderOfAPostAtAnInstantIsToldByTheHoldings() async throws {
        try await MineWorld.with { world in
            let store = RegistryStore(world.store)
            let post = Post(id: PostID(60), organisation: OrganisationID(1), name: "总工程师", kind: .chiefEngineer)
            try await store.add(post, in: .at(by: Cast.manager))
            let held = Holding(
                id: ID(61), post: post.id, person: Cast.rectifier.person, organisation: OrganisationID(1),
                from: try Self.day("2026-01-01"), to: try Self.day("2026-06-30"))
            try await store.add(held, in: .at(by: Cast.manager))
            func posts(_ text: String, hour: Int) async throws -> [String] {
                let instant = Zone.china.start(of: try Self.day(text)).adding(hours: hour)
                return try await world.store.read { db in
                    try RegistryStore.posts(heldBy: Cast.rectifier.person, at: instant, db).map(\.post.name)
                }
            }
            #expect(try await posts("2025-12-31", hour: 23) == [])
            #expect(try await posts("2026-01-01", hour: 0) == ["总工程师"])
            #expect(try await posts("2026-06-30", hour: 23) == ["总工程师"])
            #expect(try await posts("2026-07-01", hour: 0) == [])
        }
    }

    @Test func aCodeMeansWhatItMeantOnTheDay() async throws {
        try await MineWorld.with { world in
            let store = RegistryStore(world.store)
            let (turn, context) = (try Self.day("2020-07-01"), Context.at(by: Cast.manager))
            try await store.add(
                Division(code: "990000", name: "云岭省", validFrom: try Self.day("1990-01-01")), in: context)
            try await store.add(
                Division(
                    code: "990104", name: "河湾县", validFrom: try Self.day("1990-01-01"), validTo: turn.adding(days: -1),
                    successor: "990104"), in: context)
            try await store.add(Division(code: "990104", name: "河湾区", validFrom: turn), in: context)
            let names = try await world.store.read { db in
                try [turn.adding(days: -1), turn].map { try RegistryStore.division("990104", on: $0, db)?.name } + [
                    try RegistryStore.division("990104", on: Day(daysSinceEpoch: 0), db)?.name
                ]
            }
            #expect(names == ["河湾县", "河湾区", nil])
        }
    }

    @Test func aSiteThatNoOrganHoldsIsFound() async throws {
        try await MineWorld.with { world in
            let store = RegistryStore(world.store)
            let context = Context.at(by: Cast.manager)
            let rule = Competence(
                id: ID(70), siteKind: .coalUnderground, matter: .dailySupervision, office: .mineSafety, level: .county,
                article: "条例 第6条", validFrom: try Self.day("2024-05-01"))
            try await store.add(rule, in: context)
            func gaps(_ matter: Competence.Matter) async throws -> [SiteID] {
                try await world.store.read { db in
                    try RegistryStore.competenceGaps(for: MineWorld.county, on: context.today, db).filter {
                        $0.matter == matter
                    }.map(\.site)
                }
            }
            #expect(try await gaps(.dailySupervision) == [SiteID(1), SiteID(2)])
            let office = Organisation(
                id: OrganisationID(71), parent: nil, level: .county, name: "青石县局", office: .mineSafety,
                division: "990101")
            try await store.add(office, in: context)
            var site = try #require(
                try await world.store.read { db in try RegistryStore.find(Cast.mine, db) as RegistryStore.Kept<Site>? })
            var value = site.entity
            value.division = "990101"
            site = try await store.save(value, expecting: .version(site.version), in: .at(by: MineWorld.county)).value
            #expect(try await gaps(.dailySupervision) == [SiteID(2)])
            #expect(try await gaps(.licensing) == [SiteID(1), SiteID(2)])
        }
    }

    @Test func aCompanyMendsItsMinesAndNotWhoSupervisesThem() async throws {
        try await MineWorld.with { world in
            let company = Actor(
                person: PersonID(6), name: "公司", role: .company, organisation: OrganisationID(1), site: nil)
            let store = RegistryStore(world.store)
            let kept = try #require(
                try await world.store.read { db in try RegistryStore.find(Cast.mine, db) as RegistryStore.Kept<Site>? })
            var site = kept.entity
            site.facts = Attributes([.gasClass: "high"])
            _ = try await store.save(site, expecting: .version(1), in: .at(by: company))
            site.supervisor = OrganisationID(1)
            await #expect(throws: Refusal.notTheKeeper) {
                try await store.save(site, expecting: .version(2), in: .at(by: company))
            }
            await #expect(throws: Refusal.notTheKeeper) {
                try await store.save(site, expecting: .version(2), in: .at(by: Cast.safety))
            }
        }
    }
}
