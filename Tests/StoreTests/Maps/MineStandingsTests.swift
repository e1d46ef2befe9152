import Database
import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct MineStandingsTests {
    private static func rows(
        _ world: MineWorld, _ actor: Actor = MineWorld.county, on day: Int = 0,
        _ set: @Sendable @escaping (inout MineMapFilter) -> Void = { _ in }
    ) async throws -> [MineStanding] {
        try await world.store.read { db in
            var filter = MineMapFilter(today: Zone.china.day(of: .t0).adding(days: day))
            set(&filter)
            return try MineStandings.part(filter, limit: 50, for: actor, db).rows
        }
    }

    private static func worst(_ world: MineWorld, on day: Int = 0) async throws -> WorstFact? {
        try await rows(world, on: day).first { $0.site == Cast.mine }?.worst
    }

    private static func perform(
        _ world: MineWorld, _ command: some Command<HiddenDanger>, _ number: Int, by actor: Actor = Cast.safety
    ) async throws {
        _ = try await world.dangers.perform(command, on: HiddenDanger.ID(number), version: nil, in: .at(by: actor))
    }

    @Test func aMineIsColouredByTheWorstThatIsOpen() async throws {
        try await MineWorld.with { world in
            #expect(try await Self.worst(world) == .clear)
            _ = try await world.report("皮带", number: 7)
            try await Self.perform(world, GradeHiddenDanger(.generalB), 7)
            try await Self.perform(world, try AssignHiddenDanger.sample, 7)
            #expect(try await Self.worst(world) == .general)
            #expect(try await Self.worst(world, on: 400) == .overdue)
            let major = try await world.major()
            #expect(try await Self.worst(world, on: 400) == .major)
            try await world.list(major)
            #expect(try await Self.worst(world) == .major, "a proposal is no listing")
            _ = try await world.store.write { db in
                _ = try ListedSupervisionStore.perform(
                    IssueListingNotice.sample, on: ListedSupervisionID(1), version: nil,
                    in: .at(by: MineWorld.county), db)
            }
            #expect(try await Self.worst(world) == .listed)
            let mine = try #require(try await Self.rows(world, on: 400).first)
            #expect(mine.listed == 1 && mine.major == 1 && mine.overdue == 1 && mine.open == 2)
        }
    }

    /// The number on the map is the number of rows that its list shows.
    @Test func theFiguresAreThoseOfTheLists() async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: 11)
            try await history.run(steps: 120, in: world)
            let today = Zone.china.day(of: .t0).adding(days: 3)
            let mine = try #require(try await Self.rows(world, Cast.safety, on: 3).first)
            let listed = try await world.store.read { db in
                try [HiddenDangerFilter.Turn.open, .overdue].map { turn in
                    try HiddenDangerStore.count(
                        HiddenDangerFilter(turn, team: true, on: today), for: Cast.safety, db)
                }
            }
            #expect([mine.open, mine.overdue] == listed)
        }
    }

    @Test func nobodySeesAMineOutOfScope() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            #expect(try await Self.rows(world).map(\.site) == [SiteID(1), SiteID(2)])
            #expect(try await Self.rows(world, Cast.safety).map(\.site) == [SiteID(1)])
            #expect(try await Self.rows(world, MineWorld.stranger).map(\.site) == [SiteID(2)])
            #expect(try await Self.rows(world, MineWorld.otherCounty).isEmpty)
            let counts = try await world.store.read { db in
                try MineStandings.counts(
                    MineMapFilter(today: Zone.china.day(of: .t0)), for: MineWorld.otherCounty, db)
            }
            #expect(counts.total == 0)
        }
    }

    @Test func aPartOfTheMapHoldsWhatLiesInIt() async throws {
        try await MineWorld.with { world in
            try await world.locate(1, latitude: "26.5", longitude: "105.2", division: "990101")
            try await world.locate(2, division: "990102", status: .rectifying)
            let bounds = MapBounds("105,26,106,27")
            #expect(try await Self.rows(world) { $0.bounds = bounds }.map(\.site) == [SiteID(1)])
            let both = try await Self.rows(world) { ($0.bounds, $0.middles) = (bounds, ["990102"]) }
            #expect(Set(both.map(\.site)) == [SiteID(1), SiteID(2)])
            #expect(both.filter(\.isStandingStill).map(\.site) == [SiteID(2)])
            #expect(try await Self.rows(world) { $0.bounds = MapBounds("100,26,101,27") }.isEmpty)
            #expect(try await Self.rows(world) { $0.division = "990102" }.map(\.site) == [SiteID(2)])
            #expect(try await Self.rows(world) { $0.division = "990000" }.count == 2)
            try await world.locate(1, division: "990101")
            #expect(try await Self.rows(world) { $0.bounds = bounds }.isEmpty, "the figures were taken back")
        }
    }

    @Test func pagesFollowEachOtherAndTheCountsAgree() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            let today = Zone.china.day(of: .t0)
            let (first, second, counts) = try await world.store.read { db in
                let filter = MineMapFilter(today: today)
                let first = try MineStandings.part(filter, limit: 1, for: MineWorld.county, db)
                let cursor = first.next.flatMap(MineMapCursor.init)
                let second = try MineStandings.part(filter, after: cursor, limit: 1, for: MineWorld.county, db)
                return (first, second, try MineStandings.counts(filter, for: MineWorld.county, db))
            }
            #expect(first.rows.map(\.worst) == [.major] && second.rows.map(\.worst) == [.clear])
            #expect(counts.byWorst == [.major: 1, .clear: 1] && counts.total == 2)
            for text in ["", "1", "9~1", "a~1", "1~1~1", "-1~1"] { #expect(MineMapCursor(text) == nil) }
        }
    }

    @Test func aQuestionReadsNoWholeTableOfCounts() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            let plans = try await world.plans { db in
                var filter = MineMapFilter(today: Zone.china.day(of: .t0))
                filter.bounds = MapBounds("105,26,106,27")
                _ = try MineStandings.part(filter, limit: 50, for: MineWorld.county, db)
                _ = try MineStandings.counts(filter, for: MineWorld.county, db)
            }
            for table in ["danger_count", "danger_due", "listed_supervision", "hidden_danger"] {
                #expect(QueryPlan.wholeTables(table, in: plans) == [], "\(table)")
            }
            #expect(!plans.isEmpty && QueryPlan.wholeTables("site", in: plans) == [])
        }
    }
}
