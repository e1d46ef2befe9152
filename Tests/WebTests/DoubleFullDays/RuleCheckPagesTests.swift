import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct RuleCheckPagesTests {
    private static let address = "/double-full-days/1"
    private static let item = 4

    private static func opened(_ body: (MineWorld) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            _ = try await world.report()
            try await world.openDay()
            try await body(world)
        }
    }

    private static func form(_ draw: RuleDraw, unknown: Int, outcome: String) -> [(String, String)] {
        let people = draw.people.enumerated().flatMap { index, number in
            [
                ("answers", "person:\(number)"), ("answers", index < unknown ? "说不出要点" : ""),
                ("answers", "person:\(number)\(index < unknown ? "-" : "+")"),
            ]
        }
        return [
            ("number", String(item)), ("outcome", outcome), ("note", ""), ("answers", "in-force+"),
            ("answers", "revised"), ("answers", "2026-03-01"),
        ] + people + draw.records.map { ("answers", "record:\($0)+") }
    }

    @Test func theRoundShowsWhomToAskAndTwoOfThreeBecomeADangerInOneAct() async throws {
        try await Self.opened { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let page = "\(Self.address)/round?item=\(Self.item)"
            let asked = try await browser.get(page).text
            let draw = try #require(try await world.draw(of: Self.item))
            for number in draw.people { #expect(asked.contains("value=\"person:\(number)-\"")) }
            #expect(asked.contains("抽问 3 人（受约束的共 4 人）") && asked.contains("value=\"record:\(draw.records[0])+\""))
            #expect(asked.contains("不足 3 个，全部抽到") && asked.contains("draws?item=\(Self.item)"))
            let silent = try await browser.submit(
                "\(Self.address)/round-results", from: page, ["number": String(Self.item), "outcome": "ok"])
            #expect(silent.status != .seeOther && silent.text.contains("须逐条回答"))
            let bad = try await browser.submit(
                "\(Self.address)/round-results", from: page, pairs: Self.form(draw, unknown: 2, outcome: "ok"))
            #expect(bad.status != .seeOther && bad.text.contains("请按发现隐患上报"))
            // What was ticked and written is still there.
            #expect(bad.text.contains("value=\"person:\(draw.people[0])-\" checked") && bad.text.contains("说不出要点"))
            let done = try await browser.submit(
                "\(Self.address)/round-results", from: page, pairs: Self.form(draw, unknown: 2, outcome: "found"))
            #expect(done.status == .seeOther)
            let office = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await office.get("/hidden-dangers").text.contains("抽问 3 人，2 人不知晓"))
            let rules = try await office.get("\(Self.address)/rules").text
            #expect(rules.contains("✗ 1 / 3") && rules.contains("1 / 1") && rules.contains("2026-03-01"))
        }
    }

    @Test func everybodyDrawsAgainAndOnlyTheMineReadsNames() async throws {
        try await Self.opened { world in
            let page = "\(Self.address)/draws?item=\(Self.item)"
            let draw = try #require(try await world.draw(of: Self.item))
            let names = try await world.store.read {
                try DoubleFullDayStore.people(drawn: draw.people, in: MineWorld.campaign, $0).values.map(\.name)
            }
            let own = try await Browser(world, as: Cast.worker, session: true).get(page).text
            #expect(own.contains("重新抽取，结果一致") && own.contains("sha256sum"))
            #expect(names.allSatisfy { own.contains($0) })
            let county = try await Browser(world, as: MineWorld.county, session: true).get(page).text
            #expect(county.contains("重新抽取，结果一致"))
            let seen = county.split(separator: "<main").last ?? ""
            #expect(names.allSatisfy { !seen.contains($0) })
            _ = try await world.store.write { db in
                try db.run("UPDATE double_full_day_draw SET people = '4 4 4'")
            }
            let changed = try await Browser(world, as: Cast.worker, session: true).get(page).text
            #expect(changed.contains("结果不一致"))
            let none = try await Browser(world, as: Cast.worker, session: true).get("\(Self.address)/draws?item=1")
            #expect(none.status == .notFound)
        }
    }

    @Test func programsDrawAgainAndAnotherMineSeesNothing() async throws {
        try await Self.opened { world in
            let program = try await Browser(world, as: MineWorld.county)
            let list = try await program.get("/api/v1\(Self.address)/rules").text
            #expect(
                list.contains(#""bound":"1-4""#) && list.contains(#""seed":"sha256:"#) && list.contains(#""total":1"#))
            for path in ["/api/v1\(Self.address)/rules", "\(Self.address)/rules", "\(Self.address)/draws?item=4"] {
                let stranger = try await Browser(world, as: MineWorld.stranger, session: !path.hasPrefix("/api"))
                #expect(try await stranger.get(path).status == .notFound, "\(path)")
            }
            let phone = try await Browser(world, as: Cast.worker)
            let strange = try await phone.post(
                "/api/v1\(Self.address)/round-results",
                #"{"number": 4, "outcome": "found", "note": "x", "answers": ["person:99-"]}"#)
            #expect(strange.status.code >= 400 && strange.text.contains("not-drawn"))
            let unreadable = try await phone.post(
                "/api/v1\(Self.address)/round-results",
                #"{"number": 4, "outcome": "found", "note": "x", "answers": ["somebody"]}"#)
            #expect(unreadable.status.code >= 400 && unreadable.text.contains("answers"))
        }
    }
}
