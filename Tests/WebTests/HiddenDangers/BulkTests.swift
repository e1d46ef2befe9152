import Database
import Domain
import Foundation
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct BulkTests {
    private static let five = [
        "person": "2", "measures": "更换", "funds": "0", "deadline": "2026-11-30", "plan": "撤人",
    ]

    /// Two graded dangers, and one that nobody has graded.
    private static func fill(_ world: MineWorld) async throws {
        for number in 1...3 { _ = try await world.report("第\(number)条", number: number) }
        for number in 1...2 {
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalB), on: HiddenDanger.ID(number), version: nil, in: .at(by: Cast.safety))
        }
    }

    private static func rows(_ page: String) -> [String] {
        page.matches(of: /name="row" value="([^"]*)"/).map { String($0.1) }
    }

    private static func send(_ act: String, _ rows: [String], _ answers: [String: String], _ browser: Browser)
        async throws
        -> Browser.Answer
    {
        let ids = rows.map { "id=\($0.split(separator: "~")[0])" }.joined(separator: "&")
        let page = try await browser.get("/hidden-dangers/bulk?act=\(act)&\(ids)").text
        let token = try #require(page.firstMatch(of: /name="csrf" value="([^"]*)"/).map { String($0.1) })
        let pairs = rows.map { ("row", $0) } + answers.map { ($0.key, $0.value) } + [("csrf", token)]
        let body = pairs.map {
            "\($0.0)=\($0.1.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())"
        }
        return try await browser.post("/hidden-dangers/bulk/\(act)", body.joined(separator: "&"))
    }

    @Test func eachRowIsItsOwnRecordAndWhatIsRefusedSaysWhy() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let desk = try await Browser(world, as: Cast.safety, session: true)
            let page = try await desk.get(
                "/hidden-dangers/bulk?act=assignment&id=1&id=2&id=3&id=2", [.acceptLanguage: "zh"]
            ).text
            let rows = Self.rows(page)
            #expect(rows.map { String($0.split(separator: "~")[0]) } == ["1", "2", "3"])
            #expect(page.contains("2/3 条可以办理"))
            // Somebody acts on the second meanwhile.
            _ = try await world.dangers.perform(
                CommentHiddenDanger("看过"), on: HiddenDanger.ID(2), version: nil, in: .at(by: Cast.manager))
            let done = try await Self.send("assignment", rows, Self.five, desk)
            #expect(done.status == .ok)
            #expect(done.text.contains("已办理 1 条，未办理 2 条"), "\(done.text)")
            #expect(done.text.contains("他人已更改") && done.text.contains("当前状态不允许"))
            let phases = try await world.store.read { db in
                try (1...3).map { try HiddenDangerStore.find(HiddenDanger.ID($0), for: Cast.safety, db)?.danger.phase }
            }
            #expect(phases == [.assigned, .graded, .reported])
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func whatIsMissingIsAskedOnceAndNothingIsDone() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let desk = try await Browser(world, as: Cast.safety, session: true)
            let rows = Self.rows(try await desk.get("/hidden-dangers/bulk?act=assignment&id=1&id=2").text)
            let refused = try await Self.send("assignment", rows, Self.five.merging(["plan": ""]) { $1 }, desk)
            #expect(refused.status == .unprocessableContent)
            #expect(Self.rows(refused.text) == rows && refused.text.contains("aria-invalid"))
            let phase = try await world.store.read { db in
                try HiddenDangerStore.find(HiddenDanger.ID(1), for: Cast.safety, db)?.danger.phase
            }
            #expect(phase == .graded)
        }
    }

    @Test func nobodyActsOnWhatIsNotTheirs() async throws {
        try await MineWorld.with { world in
            try await Self.fill(world)
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            let page = try await stranger.get("/hidden-dangers/bulk?act=comments&id=1&id=2").text
            #expect(Self.rows(page).isEmpty && !page.contains("第1条"))
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let offered = try await worker.get("/hidden-dangers/bulk?act=assignment&id=1").text
            #expect(!offered.contains("/hidden-dangers/bulk/assignment\""))
            let forced = try await Self.send("assignment", ["1~3"], Self.five, worker)
            #expect(forced.status == .forbidden)
        }
    }
}
