import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct AppointmentPagesTests {
    private func body(_ person: Actor) -> String {
        #"{"person":"\#(person.person)","manner":"full-time","from":"2026-11-24"}"#
    }

    @Test func aPostIsGivenByASuperiorAndNotToOneself() async throws {
        try await MineWorld.with { world in
            let registry = RegistryStore(world.store)
            for (number, kind) in [(1, Post.Kind.safetyOfficer), (2, .teamLeader)] {
                let post = Post(id: PostID(number), organisation: OrganisationID(1), name: "岗\(number)", kind: kind)
                try await registry.add(post, in: .at(by: Cast.manager))
            }
            let safety = try await Browser(world, as: Cast.safety)
            let below = try await safety.post("/api/v1/posts/1/holdings", body(Cast.worker))
            #expect(below.status == .forbidden && below.text.contains("holding.appointed-from-below"))
            let own = try await safety.post("/api/v1/posts/2/holdings", body(Cast.safety))
            #expect(own.status == .forbidden && own.text.contains("holding.appoints-oneself"))
            #expect(try await safety.post("/api/v1/posts/2/holdings", body(Cast.worker)).status == .created)
            let manager = try await Browser(world, as: Cast.manager)
            #expect(try await manager.post("/api/v1/posts/1/holdings", body(Cast.rectifier)).status == .created)
            // Whoever may not give it cannot take it away either.
            let id = try await world.store.read { db in
                try RegistryStore.holdings(of: PostID(1), db).first?.entity.id.text ?? ""
            }
            let taken = try await safety.post("/api/v1/holdings/\(id)/amendment", #"{"to":"2026-11-25"}"#)
            #expect(taken.status == .forbidden)
            let page = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await !page.get("/posts/1").text.contains("action=\"/posts/1/holdings\""))
            #expect(try await page.get("/posts/2").text.contains("action=\"/posts/2/holdings\""))
        }
    }
}
