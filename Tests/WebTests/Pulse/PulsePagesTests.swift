import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct PulsePagesTests {
    private static let page = "/pulses/1"
    private static let words = ["feltSafe": "no", "couldStop": "partly", "putRight": "yes", "bringFriend": "no"]

    @Test func aMinerAnswersOnceAndNothingIsKeptOfIt() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12])
            let browser = try await Browser(world, as: MineWorld.miner(1100), session: true)
            #expect(try await browser.get("/").text.contains("待回答的匿名四问"))
            let page = try await browser.get(Self.page).text
            #expect(page.contains("有危险时，您能停下来不干吗？") && page.contains("data-outbox=\"send\""))
            let half = try await browser.submit("\(Self.page)/answers", from: Self.page, ["feltSafe": "no"])
            #expect(half.status == .unprocessableContent)
            let key = [try #require(HTTPField.Name("idempotency-key")): "phone-1"]
            let done = try await browser.submit("\(Self.page)/answers", from: Self.page, Self.words, key)
            #expect(done.status == .seeOther)
            let after = try await browser.get(Self.page).text
            #expect(after.contains("您已经回答") && !after.contains("name=\"feltSafe\"") && after.contains("1 / 16"))
            #expect(try await !browser.get("/").text.contains("待回答的匿名四问"))
            let kept = try await world.store.read { db in
                try db.value("SELECT count(*) AS n FROM kept_answer", as: Int.self)
            }
            #expect(kept == 0, "the answer to the key tells who sent what")
        }
    }

    @Test func aPhoneThatWasNotAnsweredSendsAgainAndIsCountedOnce() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12])
            let phone = try await Browser(world, as: MineWorld.miner(1100))
            let body = #"{"feltSafe": "no", "couldStop": "no", "putRight": "no", "bringFriend": "no"}"#
            for _ in 0..<2 {
                let answer = try await phone.post("/api/v1\(Self.page)/answers", body)
                #expect(answer.status == .ok && answer.text.contains("\"answered\":1,"))
                #expect(answer.text.contains("\"questions\":[]") && answer.text.contains("\"ledgerIndex\":null"))
            }
        }
    }

    @Test func numbersAreShownWhenItIsOverAndTheManagerRepliesToAll() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12, 11])
            try await world.answerPulse(.bitter, crew: 11, first: 12)
            try await world.answerPulse(.content, crew: 12, first: 11)
            let before = try await Browser(world, as: Cast.manager, session: true).get(Self.page).text
            #expect(before.contains("请回答四个问题") && !before.contains("12 <small>"))
            let later = Instant.t0.adding(days: 7)
            try await world.tickPulse(at: later)
            let manager = try await Browser(world, as: Cast.manager, session: true, now: later)
            #expect(try await manager.get("/").text.contains("待答复的匿名四问"))
            let page = try await manager.get(Self.page).text
            #expect(page.contains("12 <small>52%</small>") && page.contains("掘进11队") && page.contains("11 / "))
            let reply = try await manager.submit(
                "\(Self.page)/replies", from: Self.page, ["text": "停工避险照发工资"])
            #expect(reply.status == .seeOther)
            let miner = try await Browser(world, as: MineWorld.miner(1200), session: true, now: later)
            let read = try await miner.get(Self.page).text
            #expect(read.contains("停工避险照发工资") && !read.contains("name=\"text\""))
            let county = try await Browser(world, as: MineWorld.county, session: true, now: later)
            let above = try await county.get(Self.page).text
            #expect(above.contains("12 <small>52%</small>") && !above.contains("掘进11队"))
            let api = try await Browser(world, as: MineWorld.county, now: later).get("/api/v1/pulses").text
            #expect(api.contains("\"groups\":[]") && api.contains("\"question\":\"felt-safe\",\"yes\":11"))
            #expect(try await county.get("/pulses").text.contains("47%"))
        }
    }

    @Test func thePagesReadAsTheyWereReviewed() async throws {
        try await MineWorld.with { world in
            try await world.openPulse(crews: [12, 11])
            let looks = [
                PageSnapshot.Look("pulse-open", MineWorld.miner(1100), Self.page),
                PageSnapshot.Look("pulses", Cast.manager, "/pulses"),
            ]
            try await PageSnapshot.compare(looks, in: world)
        }
    }
}
