import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// All of a mine's campaigns, page by page and as a file.
@Suite struct CampaignListTests {
    /// The campaigns of this month and of the months before it.
    private static func open(_ many: Int, _ world: MineWorld) async throws {
        try await world.furnish()
        var month = MineWorld.month
        for number in 1...many {
            let command = OpenDoubleFullDay(id: DoubleFullDayID(number), site: Cast.mine, month: month, rules: .sample)
            _ = try await world.store.write { try DoubleFullDayStore.open(command, in: .at(by: Cast.safety), $0) }
            month = month.previous
        }
    }

    @Test func everyCampaignIsOnOneOfThePagesAndInTheExport() async throws {
        try await MineWorld.with { world in
            try await Self.open(52, world)
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let first = try await browser.get("/double-full-days").text
            let next = try #require(
                first.firstMatch(of: /class="pager"><a class="button" href="([^"]+)"/).map { String($0.1) })
            let second = try await browser.get(next).text
            for number in 1...52 {
                let isOn = [first, second].map { $0.contains("href=\"/double-full-days/\(number)\"") }
                #expect(isOn[0] != isOn[1], "\(number)")
            }
            #expect(first.contains("导出 52 条"))
            // This month's is open, although the second page does not show it.
            #expect(!second.contains("name=\"turns\""))
            #expect(try await browser.get("/double-full-days?cursor=x").status == .unprocessableContent)
            let file = try await browser.submit(
                "/double-full-days/exports", from: "/double-full-days", ["form": "csv", "query": ""])
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.count == 53 && lines[1].contains("2026-11,矿1,2026-11-24,,8,0,4,0,0,进行中"), "\(lines[1])")
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            let none = try await stranger.submit(
                "/double-full-days/exports", from: "/double-full-days", ["form": "csv", "query": ""])
            #expect(none.status == .ok && none.text.split(separator: "\r\n").count == 1)
        }
    }
}
