import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct ViolationListTests {
    /// So many records of mine 1, told apart by number.
    private static func fill(_ world: MineWorld, _ many: Int) async throws {
        let safety = try await Browser(world, as: Cast.safety)
        for number in 1...many {
            let body = """
                {"manner":"caught","person":"\(Cast.worker.person)","type":"operation","what":"行为\(number)。"}
                """
            let done = try await safety.post("/api/v1/violations", body)
            #expect(done.status == .created, "\(done.text)")
        }
    }

    private static func lines(_ actor: Actor, _ query: String, _ world: MineWorld) async throws -> [String] {
        let browser = try await Browser(world, as: actor, session: true)
        let answer = try await browser.submit(
            "/violations/exports", from: "/violations", ["form": "csv", "query": query])
        #expect(answer.status == .ok)
        return answer.text.split(separator: "\r\n").map(String.init)
    }

    @Test func everyRecordIsOnOneOfThePagesAndInTheExport() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world, 53)
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let first = try await browser.get("/violations").text
            let next = try #require(
                first.firstMatch(of: /class="pager"><a class="button" href="([^"]+)"/).map { String($0.1) })
            let second = try await browser.get(next).text
            for number in 1...53 {
                let isOn = [first, second].map { $0.contains(">行为\(number)。<") }
                #expect(isOn[0] != isOn[1], "\(number)")
            }
            #expect(first.contains("共 53 条") && second.contains("共 53 条") && first.contains("导出 53 条"))
            #expect(second.contains("回到第一页") && !second.contains("更早"))
            #expect(try await browser.get("/violations?cursor=x").status == .unprocessableContent)
            let lines = try await Self.lines(Cast.safety, "cursor=1", world)
            #expect(
                lines.count == 54 && lines[0].contains("扣分")
                    && (1...53).allSatisfy { n in lines.contains { $0.contains("行为\(n)。") } })
            #expect(try await Self.lines(Cast.safety, "state=returned", world).count == 1)
        }
    }

    @Test func whatIsTakenOutNamesNobodyAboveTheMineAndNothingOfAnotherMine() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world, 2)
            let above = try await Self.lines(MineWorld.county, "", world)
            #expect(above.count == 3 && above[1].contains("矿1"))
            #expect(!above.joined().contains(Cast.worker.name) && !above.joined().contains("行为1"))
            #expect(try await Self.lines(MineWorld.stranger, "", world).count == 1)
        }
    }
}
