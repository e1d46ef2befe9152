import Database
import Foundation
import HTTPTypes
import Support
import Testing

@testable import Web

@Suite struct RouteTableTests {
    @Test func everyRouteNamesAPermissionOrSaysWhyItIsOpenToEverybody() async throws {
        try await MineWorld.with { world in
            let table = try Self.table(world)
            #expect(table.count > 20)
            let open = table.compactMap { route in
                if case .everybody(let why) = route.access {
                    why.isEmpty ? nil : "\(route.method) \(route.path)"
                } else {
                    nil
                }
            }
            #expect(
                Set(open) == [
                    "GET health", "GET login", "POST login", "GET login/openid", "GET login/openid/return",
                    "POST language", "POST logout", "GET api/docs",
                    "GET public/listed-supervision", "POST theme",
                    "GET evidence/check", "GET calendar/:file", "GET join/:id", "POST login/passkey-challenge",
                    "POST login/passkey",
                    "POST join/:id", "GET service-worker.js",
                    "GET manifest.webmanifest", "GET offline",
                    "GET api/openapi.json",
                ])
        }
    }

    @Test func everyRouteThatChangesSomethingKnowsAForgedRequest() async throws {
        try await MineWorld.with { world in
            for route in try Self.table(world) {
                #expect((route.method == .get) == (route.check == .none), "\(route.method) \(route.path)")
                #expect(route.path.hasPrefix("api/v1/") == (route.operation != nil), "\(route.path) is not described")
            }
        }
    }

    @Test func aChangeWithoutTheFormsTokenIsRefusedEverywhere() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            for route in try Self.table(world) where route.check == .form || route.check == .bearer {
                let path = "/" + route.path.replacing(":id", with: "1")
                let answer = try await browser.post(path, "")
                #expect(
                    answer.status == .forbidden || answer.status == .unauthorized, "\(path) answered \(answer.status)")
            }
        }
    }

    @Test func aMethodThatAnAddressDoesNotTakeIsToldFromAnAddressThatIsNotThere() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.safety, session: true)
            let list = try await browser.send(.put, "/hidden-dangers", "")
            #expect(list.status == .methodNotAllowed && list.headers[.allow] == "GET, HEAD, POST")
            let grading = try await browser.get("/api/v1/hidden-dangers/7/grading")
            #expect(grading.status == .methodNotAllowed && grading.headers[.allow] == "POST")
            #expect(grading.headers[.contentType] == "application/problem+json")
            // The address with the word is meant, not the one in which it could be an id.
            #expect(try await browser.send(.delete, "/hidden-dangers/new", "").headers[.allow] == "GET, HEAD")
            for path in ["/nothing", "/hidden-dangers/7/nothing", "/api/v1/nothing/7"] {
                let answer = try await browser.send(.put, path, "")
                #expect(answer.status == .notFound && answer.headers[.allow] == nil)
            }
        }
    }

    @Test func nobodyElseAddsRoutes() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let names =
            FileManager.default.enumerator(atPath: root.appending(path: "Sources").path)?.compactMap { $0 as? String }
            ?? []
        for name in names where name.hasSuffix(".swift") && !name.hasPrefix("Web/Routes") {
            let text = try String(contentsOf: root.appending(path: "Sources/\(name)"), encoding: .utf8)
            #expect(
                text.firstMatch(of: /router\.(get|post|put|delete|patch|head|on|group)\(/) == nil,
                "\(name) adds a route by itself")
        }
    }

    private static func table(_ world: MineWorld) throws -> [Route] {
        try Site.routes(Desk(store: world.store, shelf: world.shelf, isSecure: false, now: { .t0 }), assets: "Public")
            .table
    }
}
