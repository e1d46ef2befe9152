import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct PaletteTests {
    private static func hits(_ page: String) -> [String] {
        let list = page.firstRange(of: "id=\"palette-hits\"").map { page[$0.upperBound...] } ?? ""
        return list.matches(of: /<a href="([^"]*)">/).map { String($0.1) }
    }

    @Test func aNumberAMineAPageAndAnActAreFoundWithinScope() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("风门闭锁失效", number: 1)
            let desk = try await Browser(world, as: Cast.safety, session: true)
            #expect(Self.hits(try await desk.get("/palette?q=%231").text).first == "/hidden-dangers/1")
            #expect(Self.hits(try await desk.get("/palette?q=%E7%9F%BF1").text).contains("/mines/1"))
            let pages = try await desk.get("/palette?q=board", [.acceptLanguage: "en"]).text
            #expect(Self.hits(pages).first == "/hidden-dangers/board")
            let all = Self.hits(try await desk.get("/palette").text)
            #expect(all.contains("/hidden-dangers/new") && all.contains("/imports"))
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(!Self.hits(try await stranger.get("/palette?q=1").text).contains("/hidden-dangers/1"))
            #expect(!Self.hits(try await stranger.get("/palette?q=%E7%9F%BF").text).contains("/mines/1"))
            let worker = try await Browser(world, as: Cast.worker, session: true)
            #expect(!Self.hits(try await worker.get("/palette").text).contains("/imports"))
            #expect(try await desk.get("/palette?q=%3Cb%3E").text.contains("&lt;b&gt;"))
        }
    }
}
