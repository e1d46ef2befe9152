import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOEmbedded
import Store
import Support
import Testing
import Web

@Suite struct HiddenDangerPagesTests {
    @Test func aVisitorWithoutASessionIsSentToTheLogin() async throws {
        try await MineWorld.with { world in
            let browser = try Browser(world)
            let answer1 = try await browser.get("/hidden-dangers")
            #expect(answer1.status == .seeOther)
            let answer2 = try await browser.get("/api/v1/hidden-dangers")
            #expect(answer2.status == .unauthorized)
        }
    }

    @Test func aWorkerReportsByTheInterfaceAndFindsItInTheList() async throws {
        try await MineWorld.with { world in
            let browser = try Browser(world, token: try await Self.token(for: Cast.worker, "worker", world))
            let made = try await browser.post("/api/v1/hidden-dangers", "{\"what\": \"<b>\u{600}<i>\"}")
            #expect(made.status == .created)
            let page = try await browser.get("/hidden-dangers")
            #expect(page.status == .ok)
            #expect(page.text.contains("&lt;i&gt;"))
            #expect(!page.text.contains("<i>"))
            let answer3 = try await browser.post("/api/v1/hidden-dangers", "{}")
            #expect(answer3.status == .unprocessableContent)
            let answer4 = try await browser.post("/api/v1/hidden-dangers", "{\"what\": \" \"}")
            #expect(answer4.status == .unprocessableContent)
        }
    }

    @Test func anotherMinesUserGetsTheAnswerOfAnUnknownDanger() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let browser = try Browser(world, token: try await Self.token(for: MineWorld.stranger, "stranger", world))
            let answer5 = try await browser.get("/hidden-dangers/\(id)")
            #expect(answer5.status == .notFound)
            let answer6 = try await browser.get("/api/v1/hidden-dangers/\(id)")
            #expect(answer6.status == .notFound)
            let answer7 = try await browser.get("/hidden-dangers/none")
            #expect(answer7.status == .notFound)
        }
    }

    @Test func aDangerIsLedToItsClosingByTheInterface() async throws {
        try await MineWorld.with { world in
            let path = "/api/v1/hidden-dangers/\(try await world.report())"
            let safety = try Browser(world, token: try await Self.token(for: Cast.safety, "safety", world))
            let chief = try Browser(world, token: try await Self.token(for: Cast.rectifier, "chief", world))
            let five = "{\"person\":\"2\",\"measures\":\"m\",\"funds\":0,\"deadline\":\"2026-11-30\",\"plan\":\"p\"}"
            let steps: [(Browser, String, String, HTTPResponse.Status)] = [
                (chief, "grading", "{\"grade\":\"general-b\"}", .forbidden),
                (safety, "grading", "{\"grade\":\"major\"}", .unprocessableContent),
                (safety, "grading", "{\"grade\":\"general-b\"}", .ok), (safety, "assignment", "{}", .unprocessableContent),
                (safety, "assignment", "[1", .unprocessableContent), (safety, "assignment", five, .ok),
                (chief, "extensions", "{\"reason\":\"r\",\"interimMeasures\":\"i\",\"newDeadline\":\"2026-12-09\"}", .ok),
                (chief, "extension-decision", "{\"decision\":\"grant\"}", .forbidden),
                (safety, "extension-decision", "{\"decision\":\"grant\"}", .ok),
                (safety, "rectification", "{\"what\":\"w\"}", .forbidden), (chief, "rectification", "{\"what\":\"w\"}", .ok),
                (chief, "acceptance", "", .forbidden), (safety, "acceptance", "", .ok), (safety, "closure", "", .ok),
                (safety, "closure", "", .conflict),
            ]
            for (browser, noun, body, status) in steps {
                let answer = try await browser.post("\(path)/\(noun)", body)
                #expect(answer.status == status, "\(noun) \(body) \(answer.text)")
            }
        }
    }

    private static func token(for actor: Actor, _ login: String, _ world: MineWorld) async throws -> String {
        let accounts = AccountStore(world.store)
        try await accounts.add(login: login, for: actor, passwordHash: "none", in: .at(by: actor))
        return try await accounts.open(.token, for: login, at: .t0)
    }
}

/// Walks through the router as a browser would, without a socket.
private struct Browser {
    struct Answer { let status: HTTPResponse.Status; let text: String }

    private let responder: any HTTPResponder<AppContext>
    private let token: String?

    init(_ world: MineWorld, token: String? = nil) throws {
        let desk = Desk(store: world.store, isSecure: false, now: { .t0 })
        responder = try Site.router(desk, assets: "Public").buildResponder()
        self.token = token
    }

    func get(_ path: String) async throws -> Answer { try await visit(.get, path, "") }
    func post(_ path: String, _ body: String) async throws -> Answer { try await visit(.post, path, body) }

    private func visit(_ method: HTTPRequest.Method, _ path: String, _ body: String) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
        if let token { head.headerFields[.authorization] = "Bearer \(token)" }
        let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: AppContext(source: source))
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(status: response.status, text: await collector.text)
    }
}

private actor Texts {
    var text = ""
    func add(_ more: String) { text += more }
}

private struct Collector: ResponseBodyWriter {
    private let texts = Texts()
    var text: String { get async { await texts.text } }
    func write(_ buffer: ByteBuffer) async throws { await texts.add(String(buffer: buffer)) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
