import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct HiddenDangerAPITests {
    private static let list = "/api/v1/hidden-dangers"
    private static let key: HTTPField.Name = HTTPField.Name("idempotency-key") ?? .origin

    @Test func theSmallestReportIsMadeAndTold() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker)
            let made = try await worker.post(Self.list, #"{"what":"风门闭锁失效"}"#)
            let json = try JSONReader.read(Array(made.text.utf8))
            #expect(made.status == .created)
            #expect(json["what"] == "风门闭锁失效" && json["state"] == "reported" && json["mine"] == "1")
            #expect(json["href"].map { $0 == .text(made.headers[.location] ?? "") } == true)
            guard case .whole(let index) = json["ledgerIndex"] else { Issue.record("no index"); return }
            let type = try await world.store.read { db in
                try db.value("SELECT bytes AS n FROM ledger_record WHERE idx = \(Int(index))", as: [UInt8].self)
            }
            #expect(String(decoding: type, as: UTF8.self).contains("hidden-danger.reported"))
            let shown = try await worker.get(made.headers[.location] ?? "")
            #expect(shown.status == .ok && shown.headers[.eTag] == "\"1\"")
            let unchanged = try await worker.get(made.headers[.location] ?? "", [.ifNoneMatch: "\"1\""])
            #expect(unchanged.status == .notModified)
        }
    }

    @Test func theSameKeyMakesOneDangerAndTheSameAnswer() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker)
            let first = try await worker.post(Self.list, #"{"what":"a"}"#, [Self.key: "k1"])
            let again = try await worker.post(Self.list, #"{"what":"a"}"#, [Self.key: "k1"])
            #expect(first.status == .created && again.status == .created)
            #expect(first.text == again.text && first.headers[.location] == again.headers[.location])
            #expect(first.text.contains("\"ledgerIndex\":"))
            let answer1 = try await worker.post(Self.list, #"{"what":"b"}"#, [Self.key: "k1"])
            #expect(answer1.status == .unprocessableContent)
            let answer2 = try await worker.post(Self.list, #"{"what":"b"}"#, [Self.key: ""])
            #expect(answer2.status == .unprocessableContent)
            let answer3 = try await worker.get(Self.list)
            #expect(answer3.text.contains("\"total\":1"))
            let other = try await Browser(world, as: Cast.safety)
            let answer4 = try await other.post(Self.list, #"{"what":"a"}"#, [Self.key: "k1"])
            #expect(answer4.text != first.text)
            let later = try await Browser(world, as: Cast.worker, now: .t0.adding(hours: KeptAnswer.lifetimeHours))
            let answer5 = try await later.post(Self.list, #"{"what":"c"}"#, [Self.key: "k1"])
            #expect(answer5.status == .created)
        }
    }

    @Test func aStaleChangeIsRefusedByTheTagThatWasRead() async throws {
        try await MineWorld.with { world in
            let path = "\(Self.list)/\(try await world.report())/grading"
            let safety = try await Browser(world, as: Cast.safety)
            let body = #"{"grade":"general-b"}"#
            for tag in ["\"9\"", "W/\"1\"", "1", "x"] {
                let answer6 = try await safety.post(path, body, [.ifMatch: tag])
                #expect(answer6.status == .preconditionFailed)
            }
            let answer7 = try await safety.post(path, body, [.ifMatch: "\"1\""])
            #expect(answer7.status == .ok)
        }
    }

    @Test(
        "problems say which field and why",
        arguments: [
            (#"{"what":"x","whot":1}"#, "whot"), (#"{"what":7}"#, "what"), (#"{}"#, "what"),
            (#"{"what":"  "}"#, "what"),
            (#"{"what":"x","what":"y"}"#, "what"),
        ])
    func problems(body: String, field: String) async throws {
        try await MineWorld.with { world in
            let answer = try await Browser(world, as: Cast.worker).post(Self.list, body, [.acceptLanguage: "en"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.text.contains("\"errors\":[{\"field\":\"\(field)\""), "\(answer.text)")
        }
    }

    @Test(
        "an address that asks wrongly is told so",
        arguments: ["?limit=0", "?limit=201", "?limit=x", "?cursor=x", "?state=x", "?colour=red"])
    func addresses(query: String) async throws {
        try await MineWorld.with { world in
            let answer8 = try await Browser(world, as: Cast.worker).get(Self.list + query)
            #expect(answer8.status == .unprocessableContent)
        }
    }

    @Test func pagesFollowEachOtherByCursorAndCountAll() async throws {
        try await MineWorld.with { world in
            for number in 1...5 { _ = try await world.report(number: number) }
            let worker = try await Browser(world, as: Cast.worker)
            var (seen, next): ([JSON], JSON?) = ([], .null)
            repeat {
                let cursor = if case .text(let text)? = next { "&cursor=\(text)" } else { "" }
                let page = try JSONReader.read(
                    Array(try await worker.get("\(Self.list)?limit=2&q=&state=&mine=\(cursor)").text.utf8))
                #expect(page["total"] == 5)
                if case .list(let items)? = page["items"] { seen += items.compactMap { $0["id"] } }
                next = page["next"]
            } while next != .null && seen.count < 10
            #expect(Set(seen).count == 5 && seen.count == 5)
        }
    }

    @Test func everyRouteOfTheInterfaceIsDescribed() async throws {
        try await MineWorld.with { world in
            let answer = try await Browser(world).get("/api/openapi.json")
            // A description nests deeper than what anybody may send.
            let document = try JSONReader.read(Array(answer.text.utf8), deepest: 32)
            let report = document["paths"]?["/api/v1/hidden-dangers"]?["post"]
            #expect(report?["requestBody"]?["content"]?["application/json"]?["schema"]?["required"] == ["what"])
            #expect(report?["responses"]?["201"] != nil && report?["responses"]?["422"] != nil)
            #expect(document["paths"]?["/api/v1/hidden-dangers/{id}/rejection"]?["post"] != nil)
        }
    }

    @Test func aRefusedFormIsShownAgainWithWhatWasWritten() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report())"
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let refused = try await safety.submit("\(path)/grading", from: path, ["grade": "major", "stoppedArea": ""])
            #expect(refused.status == .unprocessableContent)
            #expect(
                refused.text.contains("value=\"major\" selected") && refused.text.contains("f-grading-stoppedArea-flaw")
            )
            let stale = try await safety.submit("\(path)/grading", from: path, ["grade": "general-a", "version": "7"])
            #expect(stale.status == .conflict && stale.text.contains("value=\"general-a\" selected"))
            let done = try await safety.submit("\(path)/grading", from: path, ["grade": "general-a", "version": "1"])
            #expect(done.status == .seeOther)
        }
    }
}
