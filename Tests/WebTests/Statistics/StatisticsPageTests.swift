import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct StatisticsPageTests {
    @Test func eachDivisionHasItsPageItsPictureAndItsTable() async throws {
        try await MineWorld.with { world in
            var history = RandomHistory(seed: 5)
            try await history.run(steps: 80, in: world)
            let browser = try await Browser(world, as: Cast.manager)
            for division in DangerDivision.offered(to: Cast.manager) {
                let page = try await browser.get("/statistics?by=\(division.rawValue)").text
                #expect(page.contains("value=\"\(division.rawValue)\" selected") && !page.contains("style="))
                #expect(page.contains("<table>") || division == .approver)
                #expect(page.contains("data-name=\"发现\"") || division == .approver)
                #expect(page.contains("role=\"img\"") || division == .approver)
                #expect(division != .grade || page.contains("/hidden-dangers?by=grade&amp;figure=found"))
            }
        }
    }

    @Test func theLinkOfAFigureLeadsToAsManyRows() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门", number: 1)
            _ = try await world.report("皮带", number: 2)
            let browser = try await Browser(world, as: Cast.safety)
            let page = try await browser.get("/statistics?by=finders")
            let match = try #require(page.text.firstMatch(of: /<a href="([^"]*by=finders[^"]*figure=found[^"]*)">2</))
            let list = try await browser.get(String(match.1).replacing("&amp;", with: "&"))
            #expect(list.text.contains("共 2 条") && list.text.contains("上报单位：矿1"))
        }
    }

    @Test func aRegulatorSeesCountsAndNoNames() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let county = try await Browser(world, as: MineWorld.county)
            let page = try await county.get("/statistics?by=mine")
            #expect(page.text.contains("矿1") && page.text.contains("可查看明细"))
            let refused = try await county.get("/api/v1/statistics/hidden-dangers?by=person")
            #expect(refused.status.code == 422 && refused.text.contains("\"by\""))
            let answer = try await county.get("/api/v1/statistics/hidden-dangers?by=mine")
            #expect(answer.text.contains("\"found\":1") && answer.text.contains("\"mayBeOpened\":0"))
        }
    }

    @Test func badMonthsAreRefusedByTheInterface() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety)
            for query in ["from=2026-13", "from=2026-11&to=2026-01", "by=nothing", "mine=%3Cx%3E", "other=1"] {
                let answer = try await browser.get("/api/v1/statistics/hidden-dangers?\(query)")
                #expect(answer.status.code >= 400 && answer.status.code < 500, "\(query)")
                let page = try await browser.get("/statistics?\(query)")
                #expect(page.status == .ok, "\(query)")
            }
        }
    }

    @Test func whatIsShownIsExported() async throws {
        try await MineWorld.with { world in
            _ = try await world.report()
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let file = try await browser.submit(
                "/statistics/exports", from: "/statistics", ["form": "csv", "query": "by=state"])
            #expect(file.status == .ok && file.text.contains("已上报"))
        }
    }
}
