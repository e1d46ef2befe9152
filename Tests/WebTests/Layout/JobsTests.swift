import Domain
import Kernel
import Support
import Testing

@testable import Web

@Suite struct JobsTests {
    @Test(
        "a phone's bar has five places: what does not fit lies behind the last",
        arguments: [Cast.worker, Cast.safety, MineWorld.county])
    func fivePlaces(actor: Actor) async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: actor, session: true)
            let page = try await browser.get("/").text
            let jobs = try #require(page.firstMatch(of: /<nav class="jobs".*?<\/nav>/)).0
            let bar = jobs.split(separator: "<ul id=\"jobs\" popover>")
            #expect(bar.count == 2 && bar[0].matches(of: /<li/).count == 5)
            let links = jobs.matches(of: /href="([^"]*)"/).map { String($0.1) }
            #expect(links.count > 5 && Set(links).count == links.count)
        }
    }
}
