import Domain
import HTTPTypes
import Kernel
import Support
import Testing

/// The checklists as they are read outside a round.
@Suite struct ChecklistPagesTests {
    @Test(
        "every system of a kind of mine has its list with clauses",
        arguments: ["coal-ug", "coal-op", "mnm-ug", "mnm-op", "tailings"])
    func lists(kind: String) async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let program = try await Browser(world, as: Cast.safety)
            let json = try await program.get("/api/v1/checklists?kind=\(kind)&on=2026-11-24&limit=200")
            #expect(json.status == .ok)
            let lines = json.text.matches(of: /"clause":"([^"]*)"/).map { String($0.1) }
            #expect(lines.count > 20 && lines.allSatisfy { !$0.isEmpty })
            let file = try await browser.submit(
                "/checklists/exports", from: "/checklists", ["form": "csv", "query": "kind=\(kind)&on=2026-11-24"])
            #expect(file.text.split(separator: "\r\n").count == lines.count + 1)
            let page = try await browser.get("/checklists?kind=\(kind)&on=2026-11-24").text
            #expect(page.contains("导出 \(lines.count) 条"))
        }
    }

    @Test func beforeTheyWereInForceThereAreNone() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await browser.get("/checklists?on=1990-01-01").text.contains("没有检查表"))
            #expect(try await browser.get("/checklists").text.contains("两个安全出口畅通"))
            let program = try await Browser(world, as: Cast.safety)
            #expect(try await program.get("/api/v1/checklists?kind=none").status == .unprocessableContent)
        }
    }

    @Test func aCampaignShowsWhatItWasFrozenWithToItsOwn() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let opened = try await browser.submit(
                "/double-full-days", from: "/double-full-days", ["month": "2026-11"])
            let address = try #require(opened.headers[.location])
            let page = try await browser.get("\(address)/checklists")
            #expect(page.status == .ok && page.text.contains("铭牌、编号、合格证") && page.text.contains("本次使用的检查表"))
            #expect(try await browser.get(address).text.contains("\(address)/checklists"))
            let program = try await Browser(world, as: Cast.safety)
            let json = try await program.get("/api/v1\(address)/checklists?limit=2")
            #expect(json.status == .ok && json.text.contains(#""about":"ventilation""#))
            #expect(json.text.firstMatch(of: /"digest":"[0-9a-f]{64}"/) != nil)
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1\(address)/checklists").status == .notFound)
        }
    }
}
