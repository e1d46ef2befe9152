import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct StalePageTests {
    @Test func aStaleFormTellsWhoDidWhatAndKeepsWhatWasWritten() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let safety = try await Browser(world, as: Cast.safety, session: true)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalA), on: id, version: nil, in: .at(by: Cast.manager))
            let page = "/hidden-dangers/\(id)"
            let answer = try await safety.submit(
                "\(page)/withdrawal", from: page, ["version": "1", "reason": "与 12 号重复 & <旧>"])
            #expect(answer.status == .conflict)
            let news =
                answer.text.split(separator: "class=\"card stale\"").last?.split(separator: "</section>").first ?? ""
            #expect(news.contains(Cast.manager.name))
            #expect(!news.contains(Cast.worker.name))
            #expect(news.contains("与 12 号重复 &amp; &lt;旧&gt;"))
        }
    }
}
