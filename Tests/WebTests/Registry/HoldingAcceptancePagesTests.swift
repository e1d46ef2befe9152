import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct HoldingAcceptancePagesTests {
    @Test func aPostIsAcceptedByTheSignatureOfItsHolderAlone() async throws {
        try await MineWorld.with { world in
            let today = Zone.china.day(of: .t0)
            let registry = RegistryStore(world.store)
            let post = Post(id: PostID(1), organisation: OrganisationID(1), name: "安全员", kind: .safetyOfficer)
            let held = Holding(
                id: ID(1), post: post.id, person: Cast.safety.person, organisation: OrganisationID(1),
                from: today.adding(days: -1))
            try await registry.add(post, in: .at(by: Cast.manager))
            try await registry.add(held, in: .at(by: Cast.manager))
            for actor in [Cast.manager, MineWorld.stranger] {
                let other = try await Browser(world, as: actor)
                #expect(try await other.post("/api/v1/holdings/1/acceptance", "{}").status == .notFound)
            }
            let bare = try await Browser(world, as: Cast.safety, signs: false)
            #expect(try await bare.post("/api/v1/holdings/1/acceptance", "{}").status == .unprocessableContent)
            let safety = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await safety.get("/account/posts").text.contains("/holdings/1/acceptance"))
            let done = try await safety.submit("/holdings/1/acceptance", from: "/account/posts", [:])
            #expect(done.status == .seeOther && done.headers[.location] == "/account/posts")
            #expect(try await !safety.get("/account/posts").text.contains("/holdings/1/acceptance"))
            let last = try await world.store.read { try Chronicle.history(of: "holding/1", $0).last }
            #expect(last?.signature != nil && last?.personName == Cast.safety.name)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }
}
