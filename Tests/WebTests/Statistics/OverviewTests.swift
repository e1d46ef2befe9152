import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// The first page of who leads: every figure of it leads to as many rows.
@Suite struct OverviewTests {
    @Test func everyFigureLeadsToAsManyRows() async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: 31)
            try await history.run(steps: 160, in: world)
            let figure = #/<a href="(?<href>/hidden-dangers[^"]*)"[^>]*>(?:[^<]* )?<b>(?<count>\d+)</b>/#
            for actor in [Cast.manager, MineWorld.county] {
                let browser = try await Browser(world, as: actor)
                let page = try await browser.get("/").text
                let tiles = try #require(
                    page.split(separator: "class=\"tiles\"").last?.split(separator: "id=\"waiting\"").first)
                let links = tiles.matches(of: figure)
                #expect(links.count >= 10)
                for link in links {
                    let list = try await browser.get(String(link.output.href).replacing("&amp;", with: "&")).text
                    let total = try #require(list.firstMatch(of: /共 (\d+) 条/)).output.1
                    #expect(total == link.output.count, "\(link.output.href) for \(actor.role)")
                }
            }
        }
    }

    @Test func whoLeadsNobodySeesTheirOwnWorkFirst() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let worker = try await Browser(world, as: Cast.worker)
            #expect(!(try await worker.get("/?team=1").text).contains("未销号隐患"))
            let manager = try await Browser(world, as: Cast.manager)
            #expect((try await manager.get("/").text).contains("未销号隐患"))
            #expect(!(try await manager.get("/?team=0").text).contains("未销号隐患"))
        }
    }

    @Test func theWorstMineStandsFirstForWhoIsAbove() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.major, stoppedArea: "1203"), on: id, version: nil, in: .at(by: Cast.safety))
            let page = try await Browser(world, as: MineWorld.county).get("/").text
            #expect(page.contains("重点关注的矿山") && page.contains("/mines/\(Cast.mine)/dangers"))
            #expect(!page.contains("矿2</a>"))
            let own = try await Browser(world, as: Cast.manager).get("/").text
            #expect(!own.contains("重点关注的矿山"))
        }
    }

    @Test func ungradedDangersAreAskedForByTheirOwnFilter() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门", number: 1)
            let graded = try await world.report("皮带", number: 2)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalB), on: graded, version: nil, in: .at(by: Cast.safety))
            let browser = try await Browser(world, as: Cast.safety)
            let page = try await browser.get("/hidden-dangers?grade=none").text
            #expect(page.contains("共 1 条") && page.contains("风门") && !page.contains("皮带"))
            let answer = try await browser.get("/api/v1/hidden-dangers?grade=none")
            #expect(answer.status == .ok && answer.text.contains("\"total\":1"))
            #expect(try await browser.get("/api/v1/hidden-dangers?grade=all").status.code == 422)
        }
    }
}
