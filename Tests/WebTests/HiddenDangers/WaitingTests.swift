import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct WaitingTests {
    @Test func whoeverIsNotToActReadsWhomADangerWaitsFor() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let path = "/hidden-dangers/\(id)"
            #expect(try await worker.get(path, [.acceptLanguage: "zh"]).text.contains("安全管理部门"))
            for command in [GradeHiddenDanger(.generalB), try AssignHiddenDanger.sample] as [any Command<HiddenDanger>]
            {
                _ = try await world.store.write { db in
                    _ = try HiddenDangerStore.perform(command, on: id, version: nil, in: .at(by: Cast.safety), db)
                }
            }
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let page = try await safety.get(path, [.acceptLanguage: "zh"]).text
            let card = try #require(page.firstMatch(of: /class="card waits">(.*?)<\/section>/).map { String($0.1) })
            #expect(card.contains("等待办理") && card.contains("钱二"))
            let rectifier = try await Browser(world, as: Cast.rectifier, session: true)
            #expect(!(try await rectifier.get(path).text.contains("card waits")))
        }
    }
}
