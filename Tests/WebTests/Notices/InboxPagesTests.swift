import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct InboxPagesTests {
    @Test func theBellCountsWhatIsUnreadAndTheInboxShowsIt() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned()
            let browser = try await Browser(world, as: Cast.rectifier, session: true)
            let page = try await browser.get("/notices", [.acceptLanguage: "zh"])
            #expect(page.status == .ok)
            #expect(page.text.contains("通知，1 条未读"))
            #expect(page.text.contains("交给您整改"))
            #expect(page.text.contains("风门闭锁失效"))
            let id = try #require(try await world.inbox(of: Cast.rectifier).first).id
            let opened = try await browser.submit("/notices/\(id)/reading", from: "/notices", [:])
            #expect(opened.headers[.location] == "/hidden-dangers/1")
            let after = try await browser.get("/notices", [.acceptLanguage: "zh"])
            #expect(!after.text.contains("条未读"))
            #expect(after.text.contains("没有通知"))
        }
    }

    @Test func whatIsToBeAcknowledgedWaitsInMyWorkUntilItIs() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned()
            let browser = try await Browser(world, as: Cast.rectifier, session: true)
            let way = "/notices?state=awaiting"
            #expect(try await browser.get("/").text.contains(way))
            let other = try await Browser(world, as: Cast.worker, session: true)
            #expect(try await !other.get("/").text.contains(way))
            let id = try #require(try await world.inbox(of: Cast.rectifier, .awaiting).first).id
            _ = try await browser.submit("/notices/\(id)/acknowledgement", from: "/notices", [:])
            #expect(try await !browser.get("/").text.contains(way))
        }
    }

    @Test func aNoticeOfSomebodyElseAnswersLikeAnUnknownOne() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned()
            let id = try #require(try await world.inbox(of: Cast.rectifier).first).id
            for actor in [Cast.safety, MineWorld.stranger] {
                let browser = try await Browser(world, as: actor)
                let shown = try await browser.get("/api/v1/notices/\(id)")
                #expect(shown.status == .notFound)
                for noun in ["reading", "acknowledgement"] {
                    let answer = try await browser.post("/api/v1/notices/\(id)/\(noun)", "{}")
                    #expect(answer.status == .notFound)
                }
                let list = try await browser.get("/api/v1/notices")
                #expect(!list.text.contains(id.text))
            }
        }
    }

    @Test func theInterfaceListsMarksAndAcknowledges() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            _ = try await world.assigned(number: 1)
            _ = try await world.assigned(number: 2)
            let browser = try await Browser(world, as: Cast.rectifier)
            let first = try await browser.get("/api/v1/notices?state=awaiting&limit=1")
            #expect(first.text.contains("\"total\":2"))
            let cursor = try #require(first.text.firstMatch(of: /"next":"([^"]+)"/)?.1)
            let second = try await browser.get("/api/v1/notices?state=awaiting&limit=1&cursor=\(cursor)")
            #expect(second.status == .ok)
            #expect(second.text != first.text)
            let id = try #require(try await world.inbox(of: Cast.rectifier).first).id
            let done = try await browser.post("/api/v1/notices/\(id)/acknowledgement", "{}")
            #expect(done.status == .ok)
            #expect(done.text.contains("\"acknowledgedAt\":\"2026-11-24"))
            let again = try await browser.post("/api/v1/notices/\(id)/acknowledgement", "{}")
            #expect(again.status == .conflict)
            let read = try await browser.post("/api/v1/notices/reading", "{}")
            #expect(read.text.contains("\"unread\":0"))
            let wrong = try await browser.get("/api/v1/notices?cursor=x")
            #expect(wrong.status == .unprocessableContent)
        }
    }

    @Test func thePageOfADangerSaysWhoHasAcknowledgedAndOffersItToTheOneWhoHasNot() async throws {
        try await MineWorld.with { world in
            try await world.openAll()
            let danger = try await world.assigned()
            let chief = try await Browser(world, as: Cast.rectifier, session: true)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let before = try await chief.get("/hidden-dangers/\(danger)", [.acceptLanguage: "zh"])
            #expect(before.text.contains("未签收"))
            let id = try #require(try await world.inbox(of: Cast.rectifier).first).id
            let form = "action=\"/notices/\(id)/acknowledgement\""
            #expect(before.text.contains(form))
            let seen = try await safety.get("/hidden-dangers/\(danger)", [.acceptLanguage: "zh"])
            #expect(!seen.text.contains(form))
            let done = try await chief.submit(
                "/notices/\(id)/acknowledgement", from: "/hidden-dangers/\(danger)", [:])
            #expect(done.headers[.location] == "/hidden-dangers/\(danger)")
            let after = try await safety.get("/hidden-dangers/\(danger)", [.acceptLanguage: "zh"])
            #expect(after.text.contains("已签收 2026-11-24 08:00"))
        }
    }
}
