import Database
import Domain
import Kernel
import Policy
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
            func gaps(_ matter: Competence.Matter, _ book: RuleBook = RuleBook()) async throws -> [String?: Int] {
                try await world.store.read { db in
                    let all = try RegistryStore.competenceGaps(for: MineWorld.county, on: context.today, book, db)
                    return Dictionary(all.filter { $0.matter == matter }.map { ($0.division, $0.sites) }) { $1 }
                }
            }
            #expect(try await gaps(.dailySupervision) == [nil: 2])
            let office = Organisation(
                id: OrganisationID(71), parent: nil, level: .county, name: "青石县局", office: .mineSafety,
                division: "990101")
            try await store.add(office, in: context)
            var site = try #require(
                try await world.store.read { db in try RegistryStore.find(Cast.mine, db) as RegistryStore.Kept<Site>? })
            var value = site.entity
            value.division = "990101"
            site = try await store.save(value, expecting: .version(site.version), in: .at(by: MineWorld.county)).value
            #expect(try await gaps(.dailySupervision) == [nil: 1])
            #expect(try await gaps(.licensing) == ["990101": 1, nil: 1])
            // The rules ship that a province's organ licenses: with one there, the mine that says where it lies is held.
            let province = Organisation(
                id: OrganisationID(72), parent: nil, level: .province, name: "省局", office: .mineSafety,
                division: "990000")
            try await store.add(province, in: context)
            #expect(try await gaps(.licensing, .shipped) == [nil: 1])
            #expect(try await gaps(.licensing) == ["990101": 1, nil: 1])
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

    @Test func theShippedCompetencesNameEveryMatterOfEveryKind() throws {
        let duties = try RuleBook.shipped.competences(on: Zone.china.day(of: .t0))
        for kind in Site.Kind.allCases {
            for matter in Competence.Matter.allCases where matter.applies(to: kind) {
                let duty = try #require(
                    duties.first { $0.siteKind == kind && $0.matter == matter }, "\(kind) \(matter)")
                #expect(!duty.article.isEmpty && !duty.levels.isEmpty)
            }
        }
        let licensing = duties.filter { $0.matter == .licensing && $0.siteKind.isUnderground }
        #expect(licensing.allSatisfy { $0.levels == [.province, .nation] && !$0.isLocal })
    }

    @Test func sitesArePiledByAnIndex() async throws {
        try await MineWorld.with { world in
            let plans = try await world.store.read { db in
                try db.plans { _ = try RegistryStore.sitePiles(for: MineWorld.county, db) }
            }
            let piling = try #require(plans.first { $0.contains("site_by_pile") }, "\(plans)")
            #expect(!piling.contains("SCAN site") && !piling.contains("Seq Scan on site"))
        }
    }
}
