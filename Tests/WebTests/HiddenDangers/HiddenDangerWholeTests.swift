import Domain
import Kernel
import Store
import Support
import Testing

@Suite struct HiddenDangerWholeTests {
    @Test func theInterfaceTellsTheWholeLifeOfADanger() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let path = "/api/v1/hidden-dangers/\(id)"
            let safety = try await Browser(world, as: Cast.safety)
            _ = try await safety.post("\(path)/grading", "{\"grade\":\"general-b\"}")
            _ = try await safety.post(
                "\(path)/assignment",
                "{\"person\":\"2\",\"measures\":\"更换\",\"funds\":12,\"deadline\":\"2026-11-30\",\"plan\":\"撤人\"}")
            let whole = try await safety.get(path).text
            #expect(whole.contains("\"assignment\":{\"person\":\"2\",\"measures\":\"更换\",\"fundsFen\":1200"))
            #expect(whole.contains("\"rounds\":[]") && whole.contains("\"assignees\":[\"2\"]"))
            let rows = try await safety.get("/api/v1/hidden-dangers").text
            #expect(!rows.contains("fundsFen"))
        }
    }
}
