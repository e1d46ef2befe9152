import Domain
import Foundation
import HTTPTypes
import Kernel
import Policy
import Store
import Support
import Testing

/// A mine's own lines by form, by program and by workbook.
@Suite struct ChecklistLinePagesTests {
    private static let own = [
        "about": "ventilation", "zh": "局扇专人看管", "document": "本矿通风制度", "article": "第12条", "from": "2026-11-24",
        "reason": "例会决定",
    ]
    private static let supplied = "/checklist-lines/coal-ug.ventilation.2026-07-01.1"

    @Test func theOfficeAddsALineAndLeavesOneOutWithItsReason() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let added = try await browser.submit(
                "/checklist-lines", from: "/checklists/new?about=ventilation", Self.own)
            #expect(added.status == .seeOther)
            let line = try await browser.get(added.headers[.location] ?? "/")
            #expect(line.text.contains("局扇专人看管") && line.text.contains("例会决定") && line.text.contains("矿1"))
            let unsaid = try await browser.submit(
                "\(Self.supplied)/ending", from: Self.supplied, ["from": "2026-11-24", "reason": " "])
            #expect(unsaid.status == .unprocessableContent || unsaid.status == .badRequest)
            let out = try await browser.submit(
                "\(Self.supplied)/ending", from: Self.supplied, ["from": "2026-11-24", "reason": "本矿没有"])
            #expect(out.status == .seeOther)
            let page = try await browser.get("/checklists").text
            #expect(page.contains("不使用（矿1）：本矿没有") && page.contains("本矿通风制度 第12条 · 矿1"))
            let county = try await Browser(world, as: MineWorld.county, session: true)
            let seen = try await county.get("/checklists?mine=1").text
            #expect(seen.contains("不使用（矿1）：本矿没有") && !seen.contains("/checklists/new"))
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(try await stranger.get("/checklists?mine=1").status == .notFound)
            #expect(try await stranger.get(added.headers[.location] ?? "/").status == .notFound)
        }
    }

    @Test func programsAddRewordAndEnd() async throws {
        try await MineWorld.with { world in
            let program = try await Browser(world, as: Cast.safety)
            func say(_ path: String, _ body: [String: String]) async throws -> Browser.Answer {
                let bytes = try JSONSerialization.data(withJSONObject: body)
                return try await program.post("/api/v1/\(path)", String(decoding: bytes, as: UTF8.self))
            }
            let added = try await say("checklist-lines", Self.own)
            #expect(added.status == .created)
            let id = try #require(added.text.firstMatch(of: /"id":"([^"]+)"/)).1
            var later = Self.own
            (later["about"], later["zh"], later["from"]) = (nil, "局扇专人看管并签名", "2026-11-26")
            let reworded = try await say("checklist-lines/\(id)/wording", later)
            #expect(reworded.status == .ok && reworded.text.contains("\"replaces\":\"\(id)\""))
            #expect(
                try await say("checklist-lines/\(id)/ending", ["from": "2026-11-30", "reason": "不用"]).status
                    == .conflict)
            let list = try await program.get("/api/v1/checklist-lines?about=ventilation")
            #expect(list.text.contains("\"total\":2"))
            let then = try await program.get("/api/v1/checklists?on=2026-11-26&limit=200").text
            #expect(then.contains("局扇专人看管并签名") && then.contains("\"keeper\":\"矿1\""))
            let worker = try await Browser(world, as: Cast.worker)
            #expect(try await worker.post("/api/v1/checklist-lines", "{}").status == .forbidden)
        }
    }

    @Test func whatIsTakenOutComesBackUnchanged() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            _ = try await browser.submit("/checklist-lines", from: "/checklists/new", Self.own)
            _ = try await browser.submit(
                "\(Self.supplied)/ending", from: Self.supplied, ["from": "2026-11-24", "reason": "本矿没有"])
            let file = try await browser.submit(
                "/checklists/exports", from: "/checklists", ["form": "csv", "query": ""])
            let rows = file.text.split(separator: "\r\n").count - 1
            let target = try #require(SheetTargets.named("checklist-lines"))
            let run = try ImportRun(
                world.store, SheetFile(Data(file.text.utf8)), target, book: .shipped, by: Cast.safety, now: { .t0 })
            let report = try await run.check(by: Cast.safety).report
            #expect(report.counts.unchanged == rows && rows > 100, "\(report.flaws.prefix(3))")
        }
    }
}
