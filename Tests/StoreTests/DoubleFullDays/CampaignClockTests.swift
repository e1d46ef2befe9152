import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

/// Campaigns open by themselves, once, and whatever happens to the clock.
@Suite struct CampaignClockTests {
    private static func at(_ day: String) throws -> Instant {
        Zone.china.start(of: try #require(Day(day))).adding(seconds: 60)
    }

    private static func run(_ world: MineWorld, on day: String) async throws -> Int {
        try await CampaignClock(world.store, try RuleBook.shipped).runDue(at: try at(day)).opened
    }

    private static func days(_ world: MineWorld) async throws -> [DoubleFullDayStore.Kept] {
        try await world.store.read { db in
            try DoubleFullDayStore.page(after: nil, limit: 99, for: Cast.safety, db).rows
        }
    }

    @Test func theMonthsCampaignOpensOnceAndIsTold() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            try await world.furnish()
            #expect(try await Self.run(world, on: "2026-12-22") == 0, "a mine's first is opened by hand")
            try await world.openDay(turns: 2)
            #expect(try await Self.run(world, on: "2026-12-20") == 0)
            #expect(try await Self.run(world, on: "2026-12-21") == 1)
            // A second process, and a restart.
            #expect(try await Self.run(world, on: "2026-12-21") == 0)
            let days = try await Self.days(world)
            #expect(days.map(\.day.month.text) == ["2026-12", "2026-11"])
            let opening = days[0].day.opening
            #expect(opening.heldOn.text == "2026-12-24" && opening.turns == 2 && opening.movedBecause == nil)
            #expect(days[0].figures.items.due == 16 && days[0].figures.people.due == 4)
            let told = try await world.store.read { db in
                try NoticeStore.page(
                    NoticeFilter(subject: "double-full-day/\(opening.id)"), of: Cast.manager.person, db)
            }
            #expect(told.map(\.notice.kind) == [.campaignOpened])
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whoeverSleptThroughTheDaySeesItWithNothingLookedAt() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            // The clock jumps over the day, then over a whole month.
            #expect(try await Self.run(world, on: "2026-12-29") == 1)
            #expect(try await Self.run(world, on: "2027-02-23") == 1)
            let days = try await Self.days(world)
            #expect(days.map(\.day.heldOn.text) == ["2027-02-24", "2026-12-24", "2026-11-24"])
            #expect(days[1].figures.items.done == 0 && days[1].day.movedBecause == nil)
        }
    }

    @Test func aMineWhoseListsAreEmptyIsNamedAndTheOthersGoOn() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            _ = try await world.store.write { db in
                try db.run("UPDATE place SET ended_on = '2026-12-01'")
                try db.run("UPDATE post SET ended_on = '2026-12-01'")
            }
            let done = try await CampaignClock(world.store, try RuleBook.shipped).runDue(at: try Self.at("2026-12-22"))
            #expect(done.opened == 0 && done.failed.map(\.site) == [Cast.mine])
            #expect(done.failed.first?.why.contains("The lists or the roll are empty") == true)
        }
    }

    @Test func aMovedCampaignStandsInItsRowAndIsToldUpwards() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            try await world.furnish()
            let early = try Self.at("2026-11-21")
            try await world.openDay(at: early)
            let move = MoveDoubleFullDay(to: try #require(Day("2026-11-27")), reason: "24 日停产检修")
            _ = try await world.store.write { db in
                try DoubleFullDayStore.perform(
                    move, on: MineWorld.campaign, version: nil, in: .at(early, by: Cast.safety), db)
            }
            let days = try await Self.days(world)
            #expect(days[0].day.heldOn.text == "2026-11-27" && days[0].day.movedBecause == "24 日停产检修")
            let told = try await world.store.read { db in
                try NoticeStore.page(
                    NoticeFilter(subject: "double-full-day/\(MineWorld.campaign)"), of: MineWorld.county.person, db)
            }
            #expect(told.map(\.notice.matter.detail) == ["24 日停产检修"])
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
