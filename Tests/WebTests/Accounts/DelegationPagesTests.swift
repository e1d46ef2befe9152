import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct DelegationPagesTests {
    private static let offer: [String: String] = [
        "delegate": Cast.worker.person.text, "permissions": "acceptHiddenDanger", "from": "2026-11-24",
        "to": "2026-11-26", "reason": "外出培训",
    ]

    private func id(_ world: MineWorld) async throws -> String {
        try await world.store.read {
            try $0.first("SELECT id FROM delegation LIMIT 1") { try $0["id"] as String } ?? ""
        }
    }

    @Test func itIsGivenAcceptedUsedAndLeft() async throws {
        try await MineWorld.with { world in
            let manager = try await Browser(world, as: Cast.manager, session: true)
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let given = try await manager.submit("/delegations", from: "/account/delegations", Self.offer)
            #expect(given.status == .seeOther)
            let id = try await id(world)
            #expect(try await worker.get("/").text.contains("/account/delegations"))
            // It is in force only once its delegate has signed for it.
            let early = try await worker.submit("/delegations/\(id)/use", from: "/account/delegations", [:])
            #expect(early.status == .conflict)
            let other = try await Browser(world, as: Cast.safety, session: true)
            let foreign = try await other.submit("/delegations/\(id)/acceptance", from: "/account/delegations", [:])
            #expect(foreign.status == .notFound)
            let taken = try await worker.submit("/delegations/\(id)/acceptance", from: "/account/delegations", [:])
            #expect(taken.status == .seeOther)
            #expect(try await worker.get("/hidden-dangers").text.contains("class=\"notice standing\"") == false)
            let used = try await worker.submit("/delegations/\(id)/use", from: "/account/delegations", [:])
            #expect(used.status == .seeOther)
            #expect(try await worker.get("/hidden-dangers").text.contains("李四"))
            // What was not lent is not there, and nothing is handed on.
            let more = try await worker.submit("/delegations", from: "/account/delegations", Self.offer)
            #expect(more.status == .forbidden && more.text.contains("不得转委托"))
            let left = try await worker.submit("/delegations/\(id)/leaving", from: "/account/delegations", [:])
            #expect(left.status == .seeOther)
            #expect(try await !worker.get("/hidden-dangers").text.contains("class=\"notice standing\""))
            let ended = try await manager.submit("/delegations/\(id)/ending", from: "/account/delegations", [:])
            #expect(ended.status == .seeOther)
            #expect(
                try await worker.submit("/delegations/\(id)/use", from: "/account/delegations", [:]).status == .conflict
            )
        }
    }

    @Test func programsReadItWithinTheirScope() async throws {
        try await MineWorld.with { world in
            let manager = try await Browser(world, as: Cast.manager)
            let body =
                #"{"delegate":"1","permissions":["acceptHiddenDanger"],"from":"2026-11-24","to":"2026-11-26","reason":"外出"}"#
            #expect(try await manager.post("/api/v1/delegations", body).status == .created)
            let id = try await id(world)
            let worker = try await Browser(world, as: Cast.worker)
            #expect(try await worker.post("/api/v1/delegations/\(id)/acceptance", "{}").text.contains("in-force"))
            #expect(try await worker.get("/api/v1/delegations?on=2026-11-25").text.contains("\"total\":1"))
            #expect(try await worker.get("/api/v1/delegations?on=2026-12-25").text.contains("\"total\":0"))
            #expect(try await worker.get("/api/v1/delegations/\(id)").status == .ok)
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("/api/v1/delegations").text.contains("\"total\":0"))
            for path in ["acceptance", "ending", "use", "leaving"] {
                #expect(try await stranger.post("/api/v1/delegations/\(id)/\(path)", "{}").status == .notFound)
            }
            #expect(try await stranger.get("/api/v1/delegations/\(id)").status == .notFound)
        }
    }
}
