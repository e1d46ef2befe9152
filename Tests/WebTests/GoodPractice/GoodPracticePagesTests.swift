import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct GoodPracticePagesTests {
    private static let fields = [
        "title": "风门会说话", "system": "ventilation", "trouble": "两道风门同时打开", "practice": "风门旁加语音提醒",
        "result": "一个月没有再出现", "campaign": "1",
    ]

    @Test func aCardIsProposedOnACampaignSignedAndAdoptedByForms() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let day = try await worker.get("/double-full-days/1").text
            #expect(day.contains("/good-practices/new?campaign=1"))
            let form = "/good-practices/new?campaign=1"
            let named = try await worker.submit(
                "/good-practices", from: form, Self.fields.merging(["result": "李四很满意"]) { $1 })
            #expect(named.status == .unprocessableContent || named.status == .badRequest)
            #expect(named.text.contains("文字里有本矿人员的姓名“李四”") && named.text.contains("风门会说话"))
            let done = try await worker.submit("/good-practices", from: form, Self.fields)
            let page = try #require(done.headers[.location])
            #expect(done.status == .seeOther)
            #expect(try await !worker.get(page).text.contains("\(page)/publication"))
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(try await stranger.get(page).status == .notFound)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await safety.get("/").text.contains("待审核发布的好做法"))
            let signed = try await safety.submit("\(page)/publication", from: page, ["audience": "province"])
            #expect(signed.status == .seeOther)
            let read = try await stranger.get(page).text
            #expect(read.contains("一个月没有再出现") && !read.contains("赵一") && !read.contains("孙三"))
            let adopted = try await stranger.submit("\(page)/adoptions", from: page, ["how": "先在副井试用"])
            #expect(adopted.status == .seeOther)
            let told = try await stranger.submit(
                "\(page)/outcomes", from: page, ["verdict": "works", "text": "两周没有再出现"])
            #expect(told.status == .seeOther)
            let own = try await worker.get(page).text
            #expect(own.contains("1 个矿采用") && own.contains("矿2") && own.contains("两周没有再出现") && !own.contains("周五"))
            let list = try await stranger.get("/good-practices?system=ventilation&order=adopted").text
            #expect(list.contains("风门会说话"))
            #expect(try await !stranger.get("/good-practices?system=support").text.contains("风门会说话"))
            let api = try await Browser(world, as: MineWorld.stranger).get("/api/v1/good-practices?order=adopted").text
            #expect(api.contains("\"adopted\":1") && api.contains("\"verdict\":\"works\"") && !api.contains("\"by\""))
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func thePagesReadAsTheyWereReviewed() async throws {
        try await MineWorld.with { world in
            try await world.propose()
            try await world.publish()
            try await world.practice { try GoodPracticeStore.adopt("先在副井试用", on: $0, in: $1, $2) }
            let looks = [
                PageSnapshot.Look("good-practice", Cast.safety, "/good-practices/7"),
                PageSnapshot.Look("good-practices", MineWorld.stranger, "/good-practices"),
            ]
            try await PageSnapshot.compare(looks, in: world)
        }
    }
}
