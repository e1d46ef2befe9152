import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@Suite struct SuggestionTests {
    private static let text = "1203 风门闭锁失效"

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func theSameThingAndHowALikeThingWasPutRightAreOffered() async throws {
        try await MineWorld.with { world in
            let open = try await world.report("风门闭锁失效，两道风门可同时打开", number: 1)
            let closed = try await world.report("二采区风门闭锁失灵", number: 2)
            _ = try await world.report("电缆脱钩拖地", number: 3)
            let safety = Context.at(by: Cast.safety)
            _ = try await world.dangers.perform(
                FixHiddenDangerOnTheSpot("更换闭锁装置", rules: try .sample), on: closed, version: nil,
                in: .at(by: Cast.worker))
            _ = try await world.dangers.perform(AcceptHiddenDanger("合格"), on: closed, version: nil, in: safety)
            _ = try await world.dangers.perform(CloseHiddenDanger(), on: closed, version: nil, in: safety)
            let what = Self.encoded(Self.text)
            let api = try await Browser(world, as: Cast.worker).get("/api/v1/hidden-dangers/suggestions?what=\(what)")
                .text
            #expect(api.contains(#""kind":"open","id":"\#(open)""#), "\(api)")
            #expect(
                api.contains(#""kind":"closed","id":"\#(closed)""#) && api.contains(#""remedy":"更换闭锁装置""#), "\(api)")
            #expect(!api.contains("电缆"))
            let page = try await Browser(world, as: Cast.worker, session: true).get(
                "/hidden-dangers/suggestions?what=\(what)"
            ).text
            #expect(page.contains("相同的字词：") && page.contains("闭锁"))
        }
    }

    @Test func theFormIsShownAgainWithWhatWasWrittenAndTheClauses() async throws {
        try await MineWorld.with { world in
            let browser = try await Browser(world, as: Cast.worker, session: true)
            let answer = try await browser.submit(
                "/hidden-dangers/suggestions", from: "/hidden-dangers/new",
                ["what": "综采面回风流瓦斯 1.2%，仍在割煤没有撤人", "place": "1203"])
            #expect(answer.status == .ok)
            #expect(answer.text.contains("MH21-02-1") && answer.text.contains("1.2%"))
            #expect(answer.text.contains("仍在割煤没有撤人</textarea>") && answer.text.contains("value=\"1203\""))
            let total = try await Browser(world, as: Cast.worker).get("/api/v1/hidden-dangers").text
            #expect(total.contains(#""total":0"#), "looking reports nothing")
        }
    }

    @Test func anotherMinesCasesAreNeverOffered() async throws {
        try await MineWorld.with { world in
            _ = try await world.report("金丝雀风门闭锁失效", number: 1)
            for actor in [MineWorld.stranger, MineWorld.county] {
                for mine in ["", "&mine=1", "&mine=2", "&mine=none"] {
                    let answer = try await Browser(world, as: actor).get(
                        "/api/v1/hidden-dangers/suggestions?what=\(Self.encoded("金丝雀风门闭锁失效"))\(mine)")
                    #expect(!answer.text.contains("金丝雀"), "\(answer.text)")
                }
            }
        }
    }

    @Test func aClauseIsChosenInGradingAndListsAreFilteredByIt() async throws {
        try await MineWorld.with { world in
            let id = try await world.report("主通风机没有备用", number: 1)
            let rules = try HiddenDangerRules.sample
            let wrong = GradeHiddenDanger(.generalA, clause: "O4-05", rules: rules)
            await #expect(throws: Refusal.unknownClause) {
                try await world.dangers.perform(wrong, on: id, version: nil, in: .at(by: Cast.safety))
            }
            let right = GradeHiddenDanger(.major, stoppedArea: "全矿", clause: "MH21-05-2", rules: rules)
            _ = try await world.dangers.perform(right, on: id, version: nil, in: .at(by: Cast.manager))
            let browser = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await browser.get("/hidden-dangers?clause=MH21-05-2").text.contains("主通风机没有备用"))
            #expect(try await !browser.get("/hidden-dangers?clause=MH21-05-3").text.contains("主通风机没有备用"))
            #expect(try await browser.get("/hidden-dangers/\(id)").text.contains("MH21-05-2 第八条第2项"))
        }
    }
}
