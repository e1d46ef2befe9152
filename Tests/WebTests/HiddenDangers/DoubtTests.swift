import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct DoubtTests {
    @Test func whoLeadsTheWorkIsAskedAndNobodyElse() async throws {
        try await MineWorld.with { world in
            let one = try await world.report("1203 工作面风门闭锁失效")
            let other = try await world.report("1203工作面，风门闭锁失效", number: 2)
            let (page, path) = ("/hidden-dangers/\(one)", "/api/v1/hidden-dangers/\(one)/doubts")
            let safety = try await Browser(world, as: Cast.safety)
            let seen = try await safety.get(page).text
            #expect(seen.contains("文字完全相同") && seen.contains("href=\"/hidden-dangers/\(other)\""))
            #expect(try await safety.get(path).text.contains("\"same-words\""))
            #expect(try await safety.get(path).text.contains("\"\(other)\""))
            let worker = try await Browser(world, as: Cast.worker)
            #expect(try await !worker.get(page).text.contains("文字完全相同"))
            #expect(try await worker.get(path).status == .forbidden)
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get(path).status == .notFound)
        }
    }

    @Test func aPhotoThatIsUsedTwiceIsAskedAbout() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker)
            let ids = [try await world.report(), try await world.report("皮带跑偏", number: 2)]
            let picture = try Picture.striped()
            for id in ids {
                let sent = try await worker.send(
                    .post, "/api/v1/hidden-dangers/\(id)/photos?when=before", bytes: picture)
                #expect(sent.status == .created)
            }
            let safety = try await Browser(world, as: Cast.safety)
            let doubts = try await safety.get("/api/v1/hidden-dangers/\(ids[0])/doubts").text
            #expect(doubts.contains("\"same-photo\"") && doubts.contains("\"\(ids[1])\""))
        }
    }
}
