import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct ViewTests {
    private static func keep(_ browser: Browser, _ body: String) async throws -> Browser.Answer {
        try await browser.post("/api/v1/views", body)
    }

    private static func id(_ answer: Browser.Answer) throws -> String {
        try #require(answer.text.firstMatch(of: /"id":"([^"]+)"/).map { String($0.1) }, "\(answer.text)")
    }

    @Test func aViewIsAnAddressWithItsLiveCount() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门闭锁失效", number: 1)
            _ = try await world.report("皮带跑偏", number: 2)
            let program = try await Browser(world, as: Cast.safety)
            let made = try await Self.keep(
                program, #"{"name":"带式输送机","audience":"own","query":"q=皮带&sort=deadline&cursor=x"}"#)
            #expect(made.status == .created, "\(made.text)")
            let id = try Self.id(made)
            let desk = try await Browser(world, as: Cast.safety, session: true)
            let page = try await desk.get("/hidden-dangers?view=\(id)", [.acceptLanguage: "zh"]).text
            #expect(page.contains("皮带跑偏") && !page.contains("风门闭锁失效"))
            #expect(page.contains("带式输送机 <span class=\"badge calm\">1</span>") || page.contains("带式输送机"))
            _ = try await world.report("皮带托辊损坏", number: 3)
            let views = try await desk.get("/views", [.acceptLanguage: "zh"]).text
            #expect(views.contains("<span class=\"badge calm\">2</span>"))
            let other = try await Browser(world, as: Cast.manager)
            #expect(try await other.get("/api/v1/views").text.contains("\"total\":0"))
            #expect(try await other.get("/api/v1/views/\(id)").status == .notFound)
            #expect(try await other.post("/api/v1/views/\(id)/removal", "{}").status == .notFound)
        }
    }

    @Test func aHouseSharesAViewAndARoleSeesItsFirstOne() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门闭锁失效", number: 1)
            let worker = try await Browser(world, as: Cast.worker)
            let denied = try await Self.keep(worker, #"{"name":"a","audience":"house"}"#)
            #expect(denied.status == .forbidden)
            let safety = try await Browser(world, as: Cast.safety)
            #expect(try await Self.keep(safety, #"{"name":"b","audience":"role"}"#).status == .unprocessableContent)
            let first = try await Self.keep(
                safety, #"{"name":"工人先看","audience":"role","role":"worker","query":"state=closed"}"#)
            let id = try Self.id(first)
            _ = try await Self.keep(safety, #"{"name":"大家的","audience":"house","query":"state=reported"}"#)
            let seen = try await worker.get("/api/v1/views").text
            #expect(seen.contains("工人先看") && seen.contains("大家的"))
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1/views").text.contains("\"total\":0"))
            let phone = try await Browser(world, as: Cast.worker, session: true)
            #expect(!(try await phone.get("/hidden-dangers").text.contains("风门闭锁失效")))
            #expect(try await phone.get("/hidden-dangers?view=all").text.contains("风门闭锁失效"))
            #expect(try await worker.post("/api/v1/views/\(id)/removal", "{}").status == .forbidden)
            #expect(try await safety.post("/api/v1/views/\(id)/removal", "{}").status == .ok)
            #expect(try await phone.get("/hidden-dangers").text.contains("风门闭锁失效"))
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func columnsAreKeptForAPersonAndAnExportHasThem() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门闭锁失效", number: 1)
            let desk = try await Browser(world, as: Cast.manager, session: true)
            let kept = try await desk.submit(
                "/hidden-dangers/columns", from: "/hidden-dangers", ["columns": "site", "back": "/hidden-dangers?q=x"])
            #expect(kept.status == .seeOther && kept.headers[.location] == "/hidden-dangers?q=x")
            let away = try await desk.submit(
                "/hidden-dangers/columns", from: "/hidden-dangers", ["columns": "site", "back": "//elsewhere"])
            #expect(away.headers[.location] == "/hidden-dangers")
            let page = try await desk.get("/hidden-dangers", [.acceptLanguage: "en"]).text
            let heads = page.matches(of: /<th scope="col"[^>]*>(?:<a[^>]*>)?(?:<span[^>]*>)?([^<]*)/).map {
                String($0.1)
            }
            #expect(heads == ["Select", "What did you see?", "Site"])
            let query = try #require(page.firstMatch(of: /name="query" value="(columns=[^"]*)"/).map { String($0.1) })
            let sheet = try await desk.submit(
                "/hidden-dangers/exports", from: "/hidden-dangers",
                ["form": "csv", "query": query.replacing("&amp;", with: "&")])
            let line = sheet.text.split(separator: "\r\n").first.map(String.init) ?? sheet.text
            #expect(line.contains("矿山") && !line.contains("等级"), "\(line)")
            let other = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await other.get("/hidden-dangers", [.acceptLanguage: "en"]).text.contains("Grade"))
            let strange = try await desk.submit(
                "/hidden-dangers/columns", from: "/hidden-dangers", ["columns": "salary"])
            #expect(strange.status == .unprocessableContent)
        }
    }
}
