import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

@Suite struct BoardTests {
    @Test func theColumnsAreTheLifeAndAnIllegalMoveSaysWhy() async throws {
        try await MineWorld.with { world in
            let first = try await world.report("风门闭锁失效", number: 1)
            _ = try await world.report("皮带跑偏", number: 2)
            _ = try await world.dangers.perform(
                GradeHiddenDanger(.generalB), on: first, version: nil, in: .at(by: Cast.safety))
            let desk = try await Browser(world, as: Cast.safety, session: true)
            let page = try await desk.get("/hidden-dangers/board", [.acceptLanguage: "en"]).text
            let columns = page.matches(of: /data-column="([a-z]+)"/).map { String($0.1) }
            #expect(columns == ["reported", "graded", "assigned", "corrected", "accepted", "closed"])
            #expect(page.contains("/hidden-dangers/1?act=assignment#act-assignment"))
            #expect(page.contains("the steps between come first"))
            let opened = try await desk.get("/hidden-dangers/2?act=withdrawal").text
            #expect(opened.contains("id=\"act-withdrawal\" open"))
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let seen = try await worker.get("/hidden-dangers/board").text
            #expect(seen.contains("风门闭锁失效") && !seen.contains("act=assignment"))
            let stranger = try await Browser(world, as: MineWorld.stranger, session: true)
            #expect(!(try await stranger.get("/hidden-dangers/board").text.contains("风门闭锁失效")))
        }
    }

    @Test("a move leads where its act leads", arguments: HiddenDanger.Phase.allCases)
    func moves(phase: HiddenDanger.Phase) throws {
        let visit = Visit(
            actor: Cast.manager, language: .english, theme: .device, csrf: "", now: .t0, path: "/", scopeName: "",
            credential: "", login: "")
        let danger = HiddenDanger.sample(in: phase)
        for move in BoardMove.all(DangerAuthority(danger, try .sample, visit)) {
            #expect((move.act == nil) != (move.why == nil))
            if let act = move.act {
                #expect(try danger.allows(act) && move.to.phases.contains(try #require(act.to)))
            }
        }
    }
}
