import Foundation
import HTTPTypes
import Kernel
import Support
import Testing

@testable import Web

/// What an outbox sends: forms under a key that ask for JSON.
@Suite struct OutboxTests {
    private static let script: [HTTPField.Name: String] = [.accept: "application/json"]

    @Test func aReportSentTwiceUnderOneKeyIsOneReport() async throws {
        try await MineWorld.with { world in
            let first = try await Browser(world, as: Cast.worker, session: true)
            let report = ["what": "护栏缺失", "key": "phone-1"]
            let answer = try await first.submit("/hidden-dangers", from: "/hidden-dangers/new", report, Self.script)
            #expect(answer.status == .created)
            let json = try JSONReader.read(answer.bytes)
            #expect(json["number"] == .whole(1) && json["href"] != nil)
            guard case .text(let page)? = json["page"] else { Issue.record("no page"); return }
            #expect(page.hasSuffix("/receipt"))
            // After a new login the token is another; the key finds the answer all the same.
            let second = try await Browser(world, as: Cast.worker, session: true)
            let again = try await second.submit("/hidden-dangers", from: "/hidden-dangers/new", report, Self.script)
            #expect(again.bytes == answer.bytes && again.status == .created)
            let byForm = try await second.submit("/hidden-dangers", from: "/hidden-dangers/new", report)
            #expect(byForm.status == .seeOther && byForm.headers[.location] == page)
            let list = try await second.get("/api/v1/hidden-dangers")
            #expect(try JSONReader.read(list.bytes)["total"] == .whole(1))
        }
    }

    @Test func aKeyDoesNotCarryAnotherReport() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let (path, form) = ("/hidden-dangers", "/hidden-dangers/new")
            _ = try await browser.submit(path, from: form, ["what": "甲", "key": "k"], Self.script)
            let other = try await browser.submit(path, from: form, ["what": "乙", "key": "k"], Self.script)
            #expect(other.status == .unprocessableContent && other.text.contains("idempotency-key-reused"))
        }
    }

    @Test func theSameKeyOfSomebodyElseIsAnotherKey() async throws {
        try await MineWorld.with { world in
            for actor in [Cast.worker, Cast.safety] {
                let browser = try await Browser(world, as: actor, session: true)
                let answer = try await browser.submit(
                    "/hidden-dangers", from: "/hidden-dangers/new", ["what": "甲", "key": "k"], Self.script)
                #expect(answer.status == .created)
            }
            let list = try await Browser(world, as: Cast.safety).get("/api/v1/hidden-dangers")
            #expect(try JSONReader.read(list.bytes)["total"] == .whole(2))
        }
    }

    @Test func aRefusedDraftIsMendedUnderItsKey() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let (path, form) = ("/hidden-dangers", "/hidden-dangers/new")
            let refused = try await browser.submit(path, from: form, ["what": " ", "key": "k"], Self.script)
            #expect(refused.status == .unprocessableContent && refused.text.contains(#""field":"what""#))
            let page = try await browser.submit(path, from: form, ["what": " ", "key": "k"])
            #expect(page.status == .unprocessableContent && page.text.contains(#"name="key" value="k""#))
            let mended = try await browser.submit(path, from: form, ["what": "甲", "key": "k"], Self.script)
            #expect(mended.status == .created)
        }
    }

    @Test func aStaleActIsAConflictAndChangesNothing() async throws {
        try await MineWorld.with { world in
            let id = try await world.report("风门闭锁失效", number: 1)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let (path, page) = ("/hidden-dangers/\(id)/grading", "/hidden-dangers/\(id)")
            let first = try await safety.submit(
                path, from: page, ["grade": "general-b", "version": "1", "key": "a"], Self.script)
            #expect(first.status == .ok)
            let late = try await safety.submit(
                path, from: page, ["grade": "general-c", "version": "1", "key": "b"], Self.script)
            #expect(late.status == .conflict)
            let shown = try await safety.submit(path, from: page, ["grade": "general-c", "version": "1", "key": "b"])
            #expect(shown.status == .conflict && shown.text.contains("class=\"card stale\""))
            let now = try await safety.get("/api/v1/hidden-dangers/\(id)")
            #expect(try JSONReader.read(now.bytes)["grade"] == .text("general-b"))
        }
    }

    @Test func whoIsNotLoggedInIsToldSo() async throws {
        try await MineWorld.with { world in
            let nobody = try Browser(world)
            let session = try await nobody.get("/session")
            #expect(session.status == .unauthorized)
            let report = try await nobody.post("/hidden-dangers", "what=x", Self.script)
            #expect(report.status == .unauthorized)
        }
    }
}
