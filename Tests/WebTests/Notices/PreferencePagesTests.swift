import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct PreferencePagesTests {
    @Test func aPersonChoosesByThePageAndSeesWhyTheRestStays() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let page = try await browser.get("/notices/preferences", [.acceptLanguage: "zh"])
            #expect(page.text.contains("总会提醒，不能关闭") && page.text.contains("别人在等您决定"))
            #expect(page.text.contains("已报整改完成，请验收"))
            let form = ["bell": "comments", "leastGrade": "general-a", "version": "0"]
            let saved = try await browser.submit("/notices/preferences", from: "/notices/preferences", form)
            #expect(saved.headers[.location] == "/notices/preferences?saved=1")
            _ = try await world.report()
            let inbox = try await browser.get("/notices?state=all", [.acceptLanguage: "zh"])
            #expect(inbox.text.contains("按您的设置不提醒"))
            #expect(!inbox.text.contains("条未读"))
        }
    }

    @Test func theInterfaceReadsAndChangesOnlyTheOwnPreferences() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let browser = try await Browser(world, as: Cast.safety)
            let before = try await browser.get("/api/v1/notices/preferences")
            #expect(before.text.contains("\"version\":0"))
            let done = try await browser.post(
                "/api/v1/notices/preferences", "{\"bell\":[\"work\"],\"leastGrade\":\"major\"}")
            #expect(done.status == .ok)
            #expect(done.text.contains("\"bell\":[\"work\"]") && done.text.contains("\"leastGrade\":\"major\""))
            for wrong in ["{\"bell\":[\"escalations\"]}", "{\"places\":[\"x\"]}", "{\"strange\":1}"] {
                let answer = try await browser.post("/api/v1/notices/preferences", wrong)
                #expect(answer.status == .unprocessableContent, "\(wrong)")
            }
            let other = try await Browser(world, as: MineWorld.stranger)
            let untouched = try await other.get("/api/v1/notices/preferences")
            #expect(untouched.text.contains("\"version\":0"))
        }
    }
}
