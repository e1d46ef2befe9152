import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct ViolationPagesTests {
    private static func record(_ world: MineWorld, _ fields: [String: String]) async throws -> Browser.Answer {
        let browser = try await Browser(world, as: Cast.safety, session: true)
        return try await browser.submit("/violations", from: "/violations/new", fields)
    }

    @Test func anItemOfTheListSaysTheRest() async throws {
        try await MineWorld.with { world in
            let done = try await Self.record(
                world, ["manner": "caught", "person": Cast.worker.person.text, "item": "f-open-roof", "place": "1203"])
            #expect(done.status == .seeOther)
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let page = try await worker.get(done.headers[.location] ?? "/").text
            #expect(page.contains("空顶作业") && page.contains("提出异议") && page.contains("严重"))
            #expect(try await worker.get("/").text.contains("需要您确认的"))
            let wrong = try await Self.record(world, ["manner": "caught", "person": Cast.worker.person.text])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("请选择清单条目"))
            let unknown = try await Self.record(
                world, ["manner": "caught", "person": Cast.worker.person.text, "item": "none"])
            #expect(unknown.status == .unprocessableContent)
        }
    }

    @Test func aboveTheMineThereAreNumbersAndNoNames() async throws {
        try await MineWorld.with { world in
            _ = try await Self.record(
                world, ["manner": "caught", "person": Cast.worker.person.text, "type": "operation", "what": "空顶作业甲"])
            let county = try await Browser(world, as: MineWorld.county)
            let list = try await county.get("/api/v1/violations").text
            #expect(list.contains(#""total":1"#) && list.contains(#""person":null"#))
            let page = try await county.get("/violations").text
            for text in [list, page] { #expect(!text.contains(Cast.worker.name) && !text.contains("空顶作业甲")) }
            let own = try await Browser(world, as: Cast.safety)
            #expect(try await own.get("/api/v1/violations").text.contains("空顶作业甲"))
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1/violations").text.contains(#""total":0"#))
        }
    }

    @Test func aDangerousOrderIsRefusedByAButton() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let done = try await worker.submit(
                "/order-refusals", from: "/order-refusals/new", ["order": "进迎头清货", "danger": "没有支护"])
            #expect(done.status == .seeOther)
            let address = try #require(done.headers[.location])
            let manager = try await Browser(world, as: Cast.manager, session: true)
            #expect(try await manager.get("/").text.contains("进迎头清货"))
            #expect(try await manager.get(address).text.contains("答复"))
            let colleague = try await Browser(world, as: Cast.rectifier, session: true)
            #expect(try await colleague.get(address).status == .notFound)
        }
    }

    @Test func everyPageOfItReadsInBothLanguages() async throws {
        try await MineWorld.with { world in
            for (actor, path) in [
                (Cast.safety, "/violations"), (Cast.worker, "/violations/new"), (MineWorld.county, "/violations"),
                (Cast.safety, "/violations/trends"), (Cast.worker, "/order-refusals"), (Cast.worker, "/rewards"),
            ] {
                let browser = try await Browser(world, as: actor, session: true)
                for language in Language.allCases {
                    let page = try await browser.get(path, [.acceptLanguage: language.rawValue])
                    #expect(page.status == .ok, "\(path) answered \(page.status)")
                }
            }
        }
    }
}
