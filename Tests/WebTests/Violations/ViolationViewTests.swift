import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// Views of the list of violations: kept, counted and shared like those of the register, and told apart from them.
@Suite struct ViolationViewTests {
    private static func record(_ world: MineWorld) async throws {
        let body = """
            {"manner":"caught","person":"\(Cast.worker.person)","type":"operation","what":"未系安全带。"}
            """
        let done = try await Browser(world, as: Cast.safety).post("/api/v1/violations", body)
        #expect(done.status == .created, "\(done.text)")
    }

    private static func told(_ html: String) -> Bool { html.contains("未系安全带。") }

    @Test func whatTheListShowsIsKeptUnderANameWithItsCount() async throws {
        try await MineWorld.with { world in
            try await Self.record(world)
            let desk = try await Browser(world, as: Cast.safety, session: true)
            let list = try await desk.get("/violations?state=returned").text
            #expect(list.contains(#"name="list" value="violations""#) && !list.contains("withColumns"))
            #expect(list.contains(#"name="query" value="state=returned""#))
            let fields = ["name": "已退回的", "audience": "own", "query": "state=returned", "list": "violations"]
            let kept = try await desk.submit("/views", from: "/violations", fields)
            #expect(kept.status == .seeOther, "\(kept.text)")
            let address = try #require(kept.headers[.location])
            #expect(address.hasPrefix("/violations?view="))
            let (narrowed, all) = (try await desk.get(address).text, try await desk.get("/violations").text)
            #expect(!Self.told(narrowed) && Self.told(all))
            for page in [narrowed, all, try await desk.get("/views").text] {
                #expect(page.contains("已退回的") && page.contains(#"<span class="badge calm">0</span>"#))
            }
            #expect(try await !desk.get("/hidden-dangers").text.contains("已退回的"))
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(try await stranger.get(address).status == .notFound)
            #expect(try await LedgerAuditor().audit(world.store).findings.isEmpty)
        }
    }

    @Test func aRoleSeesItsFirstViewAndAllOnDemand() async throws {
        try await MineWorld.with { world in
            try await Self.record(world)
            let program = try await Browser(world, as: Cast.safety)
            let made = try await program.post(
                "/api/v1/views",
                #"{"name":"先看","audience":"role","role":"safety-officer","query":"state=returned","list":"violations"}"#
            )
            #expect(made.status == .created && made.text.contains(#""list":"violations""#), "\(made.text)")
            let desk = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await !Self.told(desk.get("/violations").text))
            #expect(try await Self.told(desk.get("/violations?view=all").text))
            #expect(try await Self.told(desk.get("/violations?state=told").text))
        }
    }

    @Test func aListThatThereIsNotIsRefusedByName() async throws {
        try await MineWorld.with { world in
            let program = try await Browser(world, as: Cast.safety)
            let made = try await program.post("/api/v1/views", #"{"name":"a","audience":"own","list":"salaries"}"#)
            #expect(made.status == .unprocessableContent && made.text.contains("hidden-dangers"), "\(made.text)")
            let plain = try await program.post("/api/v1/views", #"{"name":"a","audience":"own"}"#)
            #expect(plain.text.contains(#""list":"hidden-dangers""#), "\(plain.text)")
        }
    }
}
