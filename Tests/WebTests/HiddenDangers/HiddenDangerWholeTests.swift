import Domain
import HTTPTypes
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

    @Test func theTimelineTellsWhoDidWhatInWhichPostPageByPage() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalB, reason: "按制度"), on: id, version: nil, in: .at(by: Cast.safety))
            let path = "/api/v1/hidden-dangers/\(id)/timeline"
            let safety = try await Browser(world, as: Cast.safety)
            let newest = try await safety.get("\(path)?limit=1", [.acceptLanguage: "en"]).text
            for part in [
                "\"type\":\"hidden-danger.graded\"", "\"what\":\"graded\"", "general B · 按制度", "\"person\":\"孙三\"",
                "\"post\":\"safety-officer\"", "\"total\":3", "\"next\":\"2\"",
            ] { #expect(newest.contains(part), "\(part) in \(newest)") }
            let first = try await safety.get("\(path)?cursor=1").text
            #expect(first.contains("hidden-danger.reported") && first.contains("\"next\":null"))
            #expect(try await safety.get("\(path)?cursor=x").status == .unprocessableContent)
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get(path).status == .notFound)
        }
    }
}
