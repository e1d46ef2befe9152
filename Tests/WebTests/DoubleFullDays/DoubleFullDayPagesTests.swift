import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct DoubleFullDayPagesTests {
    private static let address = "/double-full-days/1"

    private static func opened(_ body: (MineWorld) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            try await body(world)
        }
    }

    @Test func theOfficeOpensTheMonthByAForm() async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let wrong = try await browser.submit(
                "/double-full-days", from: "/double-full-days", ["month": "2026-11", "heldOn": "2026-11-26"])
            #expect(wrong.status == .badRequest || wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("改日须写明原因"))
            let done = try await browser.submit(
                "/double-full-days", from: "/double-full-days",
                ["month": "2026-11", "heldOn": "2026-11-26", "reason": "停产检修"])
            #expect(done.status == .seeOther)
            let page = try await browser.get(done.headers[.location] ?? "/")
            #expect(page.text.contains("停产检修") && page.text.contains("0 / 8") && page.text.contains("主通风机"))
        }
    }

    @Test func aWorkerGoesRoundOneItemAfterAnother() async throws {
        try await Self.opened { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let first = try await browser.get("\(Self.address)/round").text
            let number = try #require(first.firstMatch(of: /id="i-([0-9]+)"[^>]* open>/)).1
            let other = number == "2" ? "3" : "2"
            func say(_ answers: [String: String]) async throws -> Browser.Answer {
                try await browser.submit("\(Self.address)/round-results", from: "\(Self.address)/round", answers)
            }
            let next = try await say(["number": String(number), "outcome": "ok", "scanned": "", "seenAt": ""])
            #expect(next.status == .seeOther && next.headers[.location] == "\(Self.address)/round")
            #expect(try await world.day()?.figures.items.done == 1)
            let blank = try await say(["number": other, "outcome": "found", "note": " "])
            #expect(blank.status != .seeOther && blank.text.contains("第 \(other) 项发现隐患，请写明是什么"))
            let bad = try await say(["number": other, "outcome": "ok", "marks": "~equipment@2026-07-01:1-"])
            #expect(bad.status != .seeOther && bad.text.contains("第 1 条标为不符合"))
            let strange = try await say(["number": other, "outcome": "ok", "marks": "x"])
            #expect(strange.status != .seeOther && strange.text.contains("逐条结果应写成"))
            let found = try await say([
                "number": other, "outcome": "found", "note": "轴承温度高", "cause": "machine", "fix": "已加油",
                "marks": "~equipment@2026-07-01:1-",
            ])
            #expect(found.status == .seeOther)
            let office = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await office.get("\(Self.address)/items?state=found").text.contains("检查表逐条结果 ✓0 ✗1 (1)"))
            let kept = try #require(try await world.day())
            #expect(kept.figures.found == 1)
            let part = try await browser.submit("\(Self.address)/participation", from: "\(Self.address)/round", [:])
            #expect(part.status == .seeOther)
            #expect(try await world.day()?.figures.people.done == 1)
        }
    }

    @Test func aPhoneSendsItsRoundInOneRequestAndAgainWhenNobodyAnswered() async throws {
        try await Self.opened { world in
            let phone = try await Browser(world, as: Cast.worker)
            let body = #"{"results": ["1 ok", "2 found cause=machine 轴承温度高", "3 not-applicable 已封闭"]}"#
            let key = [try #require(HTTPField.Name("idempotency-key")): "round-1"]
            let answer = try await phone.post("/api/v1\(Self.address)/walks", body, key)
            #expect(answer.status == .ok && answer.text.contains("\"counted\":3"))
            let again = try await phone.post("/api/v1\(Self.address)/walks", body, key)
            #expect(again.text == answer.text)
            let other = try await phone.post("/api/v1\(Self.address)/walks", body)
            #expect(other.text.contains("\"counted\":0"))
            #expect(try await world.day()?.figures.found == 1)
            let wrong = try await phone.post("/api/v1\(Self.address)/walks", #"{"results": ["2 fine"]}"#)
            #expect(wrong.status.code >= 400 && wrong.text.contains("results"))
        }
    }

    @Test func programsReadTheNewestFirstWithItemsAndPeople() async throws {
        try await Self.opened { world in
            _ = try await world.walk(["1 ok"], by: Cast.worker)
            let program = try await Browser(world, as: MineWorld.county)
            let list = try await program.get("/api/v1/double-full-days").text
            #expect(list.contains(#""items":{"due":8,"done":1,"notDone":7,"notApplicable":0}"#))
            #expect(list.contains(#""people":{"due":4,"done":0,"notDone":4,"notApplicable":0}"#))
            let items = try await program.get("/api/v1\(Self.address)/items?state=not-done&limit=2").text
            #expect(items.contains(#""total":7"#) && items.contains(#""next":"3""#))
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1/double-full-days").text.contains(#""total":0"#))
            #expect(try await stranger.get("/api/v1\(Self.address)").status == .notFound)
            #expect(try await stranger.get("/api/v1\(Self.address)/items").status == .notFound)
        }
    }

    @Test func itemsAreExplainedAndMovedTogether() async throws {
        try await Self.opened { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let page = "\(Self.address)/items?state=not-done"
            let wrong = try await browser.submit(
                "\(Self.address)/explanations", from: page, ["items": "3", "reason": ""])
            #expect(wrong.status != .seeOther && wrong.text.contains("请填写“原因”"))
            let done = try await browser.submit(
                "\(Self.address)/explanations", from: page, ["items": "3", "reason": "停机检修"])
            #expect(done.status == .seeOther)
            #expect(try await browser.get(page).text.contains("停机检修"))
            let moved = try await browser.submit(
                "\(Self.address)/reassignments", from: page,
                ["items": "3", "reason": "换班", "person": Cast.worker.person.text])
            #expect(moved.status == .seeOther)
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let refused = try await worker.submit(
                "\(Self.address)/exclusions", from: "/", ["items": "3", "reason": "x"])
            #expect(refused.status == .forbidden)
        }
    }

    @Test func everyPageOfItReadsInBothLanguages() async throws {
        try await Self.opened { world in
            for (actor, path) in [
                (Cast.safety, Self.address), (Cast.manager, "\(Self.address)/items"),
                (Cast.worker, "\(Self.address)/round"),
                (MineWorld.county, "/double-full-days"), (Cast.worker, "/"), (Cast.safety, "/"),
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
