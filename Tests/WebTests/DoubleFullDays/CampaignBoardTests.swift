import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// A month's campaigns side by side, for those above the mines.
@Suite struct CampaignBoardTests {
    /// Mine 1's campaign with two dangers found, one of them closed, and mine 2 without one.
    private static func fill(_ world: MineWorld) async throws {
        try await world.furnish()
        try await world.openDay()
        try await world.walk(["1 found cause=machine 风门闭锁失效", "2 found cause=machine 轴承温度高"], by: Cast.worker)
        let found = try await world.store.read { db in
            try db.first("SELECT danger_id FROM double_full_day_danger ORDER BY danger_id LIMIT 1") {
                try $0["danger_id"] as HiddenDangerID
            }
        }
        let id = try #require(found)
        let fix = FixHiddenDangerOnTheSpot("修复联动", rules: try .sample)
        _ = try await world.dangers.perform(fix, on: id, version: nil, in: .at(by: Cast.worker))
        _ = try await world.dangers.perform(AcceptHiddenDanger("合格"), on: id, version: nil, in: .at(by: Cast.safety))
        _ = try await world.dangers.perform(CloseHiddenDanger(), on: id, version: nil, in: .at(by: Cast.safety))
    }

    @Test func theBoardCountsWhatWasDoneAndNamesTheMinesWithout() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let county = try await Browser(world, as: MineWorld.county, session: true)
            let page = try await county.get("/double-full-days/board?month=2026-11").text
            // Two of eight items, nobody who has declared to have taken part, two dangers of which one is closed.
            for shown in ["矿1", "25%", "销号率", "50%", "矿2", "导出 1 条"] { #expect(page.contains(shown), "\(shown)") }
            let list = try await county.get("/api/v1/double-full-days/board?month=2026-11").text
            #expect(
                list.contains(#""found":2,"closed":1,"recurrent":0,"closurePercent":50,"repeatPercent":0"#), "\(list)")
            let file = try await county.submit(
                "/double-full-days/board/exports", from: "/double-full-days/board",
                ["form": "csv", "query": "month=2026-11"])
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.count == 2 && lines[1].contains("矿1,25,6,0,4,2,50,0,2026-11-24"), "\(file.text)")
            #expect(try await county.get("/double-full-days").text.contains("/double-full-days/board?month=2026-11"))
            #expect(
                try await county.get("/double-full-days/board?month=2026-10").text.contains("矿1"), "it has none then")
            #expect(try await county.get("/api/v1/double-full-days/board?month=x").status == .unprocessableContent)
        }
    }

    @Test func anotherCountyAndAnotherMineSeeNothingOfIt() async throws {
        try await MineWorld.with { world in
            _ = try await world.major()
            try await Self.fill(world)
            for actor in [MineWorld.otherCounty, MineWorld.stranger] {
                let browser = try await Browser(world, as: actor)
                #expect(try await browser.get("/api/v1/double-full-days/board").text.contains(#""total":0"#))
                #expect(try await !browser.get("/double-full-days/board").text.contains("矿1"))
            }
        }
    }
}
