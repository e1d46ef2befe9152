import Database
import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

/// Who held a delegation of whoever mended a danger is not offered to judge it, and reads why.
@Suite struct DelegateVerdictTests {
    private func corrected(_ world: MineWorld) async throws -> HiddenDanger.ID {
        let id = try await world.report()
        let steps: [(any Command<HiddenDanger>, Actor)] = [
            (GradeHiddenDanger(.generalB), Cast.safety), (try AssignHiddenDanger.sample, Cast.safety),
            (RectifyHiddenDanger("已更换", rules: try .sample), Cast.rectifier),
        ]
        for (command, actor) in steps {
            _ = try await world.store.write { db in
                _ = try HiddenDangerStore.perform(command, on: id, version: nil, in: .at(by: actor), db)
            }
        }
        return id
    }

    private func lend(_ world: MineWorld, by delegator: Actor, to delegate: Actor) async throws {
        let today = Zone.china.day(of: .t0)
        let wanted = Delegation(
            id: DelegationID(1), delegator: delegator.person, delegate: delegate.person,
            organisation: delegator.organisation, permissions: [.acceptHiddenDanger], place: nil, from: today,
            to: today.adding(days: 2), reason: "外出")
        _ = try await world.store.write { db in
            _ = try Delegations.give(wanted, in: .at(by: delegator), db)
            _ = try Delegations.accept("1", in: .at(by: delegate), db)
        }
    }

    @Test func aRectifiersDelegateIsNotOfferedToJudgeWhatWasRectified() async throws {
        try await MineWorld.with { world in
            let id = try await corrected(world)
            let path = "/hidden-dangers/\(id)"
            let safety = try await Browser(world, as: Cast.safety, session: true)
            let before = try await safety.get(path, [.acceptLanguage: "zh"]).text
            #expect(before.contains("action=\"\(path)/acceptance\"") && before.contains("action=\"\(path)/rejection\""))
            #expect(try await safety.get("/hidden-dangers/board").text.contains("act=acceptance"))
            #expect(
                try await safety.get("/hidden-dangers/bulk?act=acceptance&id=\(id)").text.contains("bulk/acceptance"))
            _ = try await Browser(world, as: Cast.rectifier, session: true)
            try await lend(world, by: Cast.rectifier, to: Cast.safety)
            let after = try await safety.get(path, [.acceptLanguage: "zh"]).text
            #expect(!after.contains("action=\"\(path)/acceptance\"") && !after.contains("\(path)/rejection\""))
            #expect(after.contains("不得验收其整改的隐患"))
            let bulk = try await safety.get("/hidden-dangers/bulk?act=acceptance&id=\(id)", [.acceptLanguage: "zh"])
                .text
            #expect(!bulk.contains("bulk/acceptance") && bulk.contains("不得验收其整改的隐患"))
            let board = try await safety.get("/hidden-dangers/board", [.acceptLanguage: "zh"]).text
            #expect(!board.contains("act=acceptance") && board.contains("不得验收其整改的隐患"))
            let manager = try await Browser(world, as: Cast.manager, session: true)
            #expect(try await manager.get(path).text.contains("action=\"\(path)/acceptance\""))
        }
    }
}
