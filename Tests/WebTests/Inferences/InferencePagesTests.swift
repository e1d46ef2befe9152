import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct InferencePagesTests {
    private static let company = Actor(
        person: PersonID(6), name: "吴六", role: .county, organisation: OrganisationID(99), site: nil)

    /// A danger of mine 1 that the county found and that is closed.
    private static func close(_ world: MineWorld) async throws -> HiddenDanger.ID {
        let id = HiddenDanger.ID(1)
        let finding = Finding(what: "挡车栏常开未复位", foundBy: .regulator, source: .regulator)
        _ = try await world.dangers.report(
            ReportHiddenDanger(id: id, site: Cast.mine, finding: finding), in: .at(by: company))
        let fix = FixHiddenDangerOnTheSpot("修复联动", rules: try .sample)
        _ = try await world.dangers.perform(fix, on: id, version: nil, in: .at(by: Cast.worker))
        _ = try await world.dangers.perform(AcceptHiddenDanger("合格"), on: id, version: nil, in: .at(by: Cast.safety))
        _ = try await world.dangers.perform(CloseHiddenDanger(), on: id, version: nil, in: .at(by: Cast.safety))
        return id
    }

    @Test func aQuestionIsAskedAnsweredAndCountedOnItsSource() async throws {
        try await MineWorld.with { world in
            let id = try await Self.close(world)
            let county = try await Browser(world, as: Self.company, session: true)
            let page = try await county.get("/hidden-dangers/\(id)/inferences").text
            #expect(page.contains("value=\"2\" checked") && !page.contains("value=\"1\" checked"))
            let sent = try await county.submit(
                "/hidden-dangers/\(id)/inferences", from: "/hidden-dangers/\(id)/inferences",
                ["question": "斜巷挡车栏是否复位？", "deadline": "2026-11-30", "mines": "2"])
            #expect(sent.status == .found || sent.status == .seeOther, "\(sent.text)")
            let other = try await Browser(world, as: MineWorld.stranger, session: true)
            let home = try await other.get("/").text
            let href = try #require(home.firstMatch(of: /href="(\/inferences\/[^"]+)"/).map { String($0.1) })
            #expect(home.contains("斜巷挡车栏是否复位？"))
            let answered = try await other.submit(
                "\(href)/answer", from: href, ["result": "found", "note": "副斜井挡车栏未复位", "version": "1"])
            #expect(answered.status == .found || answered.status == .seeOther, "\(answered.text)")
            #expect(try await other.get("/hidden-dangers").text.contains("副斜井挡车栏未复位"))
            #expect(try await county.get("/hidden-dangers/\(id)").text.contains("下发 1 项，已答复 1 项，发现 1 处"))
            let list = try await other.get("/hidden-dangers").text
            let found = try #require(
                list.firstMatch(of: /href="(\/hidden-dangers\/[0-9a-f-]{36})"[^>]*>副斜井/).map { String($0.1) })
            #expect(try await other.get(found).text.contains("href=\"\(href)\""))
            let again = try await other.submit("\(href)/answer", from: "/account", ["result": "absent", "note": "无"])
            #expect(again.status == .conflict)
        }
    }

    @Test func whatWasAskedAndAnsweredIsTakenOutByWhomItConcerns() async throws {
        try await MineWorld.with { world in
            let id = try await Self.close(world)
            let county = try await Browser(world, as: Self.company, session: true)
            _ = try await county.submit(
                "/hidden-dangers/\(id)/inferences", from: "/hidden-dangers/\(id)/inferences",
                ["question": "斜巷挡车栏是否复位？", "deadline": "2026-11-30", "mines": "2"])
            let page = try await county.get("/inferences").text
            #expect(page.contains("导出 1 条") && page.contains("action=\"/inferences/exports\""))
            let asked = try await county.submit(
                "/inferences/exports", from: "/inferences", ["form": "csv", "query": ""])
            #expect(asked.text.contains("斜巷挡车栏是否复位？,矿2,") && asked.text.contains("待答复"))
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let own = try await safety.submit("/inferences/exports", from: "/inferences", ["form": "csv", "query": ""])
            #expect(own.status == .ok && !own.text.contains("斜巷"))
            #expect(try await county.get("/inferences?cursor=x").status == .unprocessableContent)
        }
    }

    @Test func aStrangerSeesNeitherTheCheckNorItsSource() async throws {
        try await MineWorld.with { world in
            let id = try await Self.close(world)
            let county = try await Browser(world, as: Self.company)
            let body = #"{"question":"金丝雀是否正常？","deadline":"2026-11-30","mines":["1"]}"#
            let sent = try await county.post("/api/v1/hidden-dangers/\(id)/inferences", body)
            #expect(sent.status == .ok, "\(sent.text)")
            let check = try #require(sent.text.firstMatch(of: /"checks":\[\{"id":"([^"]+)"/).map { String($0.1) })
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1/inferences/\(check)").status == .notFound)
            #expect(try await stranger.get("/api/v1/inferences").text.contains(#""items":[],"total":0"#))
            let answer = try await stranger.post(
                "/api/v1/inferences/\(check)/answer", #"{"result":"absent","note":"无"}"#)
            #expect(answer.status == .notFound)
            #expect(try await Browser(world, as: Cast.safety).get("/api/v1/inferences").text.contains("金丝雀"))
            let beyond = try await Browser(world, as: Cast.safety).post(
                "/api/v1/hidden-dangers/\(id)/inferences",
                #"{"question":"有吗？","deadline":"2026-11-30","places":["77"]}"#)
            #expect(
                beyond.status.code == 422 || beyond.status.code == 404 || beyond.status.code == 409, "\(beyond.text)")
        }
    }

    @Test(arguments: [
        #"{"question":"有吗？","deadline":"2026-11-30","mines":[]}"#,
        #"{"question":"有吗？","deadline":"2020-11-30","mines":["2"]}"#,
        #"{"question":" ","deadline":"2026-11-30","mines":["2"]}"#,
    ])
    func aBadQuestionIsRefusedWhole(body: String) async throws {
        try await MineWorld.with { world in
            let id = try await Self.close(world)
            let county = try await Browser(world, as: Self.company)
            let answer = try await county.post("/api/v1/hidden-dangers/\(id)/inferences", body)
            #expect(answer.status.code == 422, "\(answer.text)")
            #expect(try await county.get("/api/v1/inferences").text.contains(#""total":0"#))
        }
    }
}
