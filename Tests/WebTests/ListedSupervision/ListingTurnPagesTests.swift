import Domain
import HTTPTypes
import Kernel
import Support
import Testing

/// Whose turn a listing is, and all of them page by page and as a file.
@Suite struct ListingTurnPagesTests {
    private static let notice = [
        "number": "青督〔2026〕1号", "unit": "青石县应急局", "person": "督办员甲", "deadline": "2026-12-30",
        "acceptanceUnit": "青石县应急局", "publicText": "1203 通风系统隐患",
    ]

    private static func proposed(_ world: MineWorld) async throws -> String {
        let id = try await world.major()
        let safety = try await Browser(world, as: Cast.safety, session: true)
        let page = "/hidden-dangers/\(id)"
        let done = try await safety.submit("\(page)/listing", from: page, ["level": "county", "reason": "风量不足"])
        return try #require(done.headers[.location])
    }

    @Test func myWorkSaysWhoseTurnItIs() async throws {
        try await MineWorld.with { world in
            let address = try await Self.proposed(world)
            let county = try await Browser(world, as: MineWorld.county, session: true)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let own = "/listed-supervision?turn=own"
            for page in ["/", own] {
                #expect(try await county.get(page).text.contains(address), "\(page)")
                #expect(try await !safety.get(page).text.contains(address), "\(page)")
            }
            #expect(try await safety.get(own).text.contains("没有轮到我方办理的挂牌督办"))
            let answer = try await county.submit("\(address)/notice", from: "/account", Self.notice)
            #expect(answer.status == .seeOther)
            for page in ["/", own] {
                #expect(try await safety.get(page).text.contains(address), "\(page)")
                #expect(try await !county.get(page).text.contains(address), "\(page)")
            }
            let worker = try await Browser(world, as: Cast.worker, session: true)
            #expect(try await !worker.get("/").text.contains(address))
            #expect(try await worker.get(own).text.contains(address), "who has no turn reads the whole list")
        }
    }

    @Test func theListIsTakenOutByWhoeverSeesIt() async throws {
        try await MineWorld.with { world in
            _ = try await Self.proposed(world)
            func lines(_ actor: Actor) async throws -> [String] {
                let browser = try await Browser(world, as: actor, session: true)
                let answer = try await browser.submit(
                    "/listed-supervision/exports", from: "/listed-supervision", ["form": "csv", "query": ""])
                #expect(answer.status == .ok)
                return answer.text.split(separator: "\r\n").map(String.init)
            }
            let own = try await lines(Cast.safety)
            #expect(own.count == 2 && own[1].contains("风量不足") && own[1].contains("矿1"))
            #expect(try await lines(MineWorld.stranger).count == 1)
            let page = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await page.get("/listed-supervision").text.contains("导出 1 条"))
            #expect(try await page.get("/listed-supervision?cursor=x").status == .unprocessableContent)
        }
    }
}
