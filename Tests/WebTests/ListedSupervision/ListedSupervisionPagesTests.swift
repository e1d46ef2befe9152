import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// The pages of listed supervision as the mine and its regulators use them.
@Suite struct ListedSupervisionPagesTests {
    private static let danger = "/hidden-dangers/1"
    private static let notice = [
        "number": "青督〔2026〕1号", "unit": "青石县应急局", "person": "督办员冯七", "deadline": "2027-01-20",
        "acceptanceUnit": "青石县应急局", "publicText": "通风系统隐患",
    ]

    private static func browser(_ actor: Actor, _ world: MineWorld) async throws -> Browser {
        try await Browser(world, as: actor, session: true)
    }

    /// Does an act by its form; answers where the browser is sent.
    private static func act(
        _ noun: String, _ fields: [String: String], on page: String, by actor: Actor, _ world: MineWorld
    ) async throws -> String {
        let answer = try await browser(actor, world).submit("\(page)/\(noun)", from: page, fields)
        #expect(answer.status == .seeOther, "\(noun) answered \(answer.status)")
        return answer.headers[.location] ?? page
    }

    private static func proposed(_ world: MineWorld) async throws -> String {
        _ = try await world.major()
        return try await act(
            "listing", ["level": "county", "reason": "通风系统不可靠"], on: danger, by: Cast.safety, world)
    }

    @Test func aListingGoesFromItsProposalToItsEndByForms() async throws {
        try await MineWorld.with { world in
            let page = try await Self.proposed(world)
            let (mine, county) = (Cast.manager, MineWorld.county)
            func act(_ noun: String, _ fields: [String: String], _ actor: Actor) async throws {
                #expect(try await Self.act(noun, fields, on: page, by: actor, world) == page)
            }
            try await act("notice", Self.notice, county)
            try await act("plan", ["text": "换主要通风机"], Cast.safety)
            try await act("plan-return", ["reason": "没有工期"], county)
            #expect(try await Self.browser(mine, world).get(page).text.contains("没有工期"))
            try await act("plan", ["text": "换主要通风机，十二月完成"], Cast.safety)
            try await act("plan-approval", [:], county)
            try await act("progress", ["text": "风机已到矿", "percent": "40"], Cast.safety)
            try await act("quarterly-reports", ["quarter": "2026Q4", "text": "资金已落实"], mine)
            try await world.rectifyMajor(HiddenDanger.ID(1))
            try await act("application", ["text": "矿内验收合格"], mine)
            try await act("acceptance-refusal", ["opinion": "反风试验未做"], county)
            try await act("application", ["text": "反风试验已做"], mine)
            try await act("acceptance", ["opinion": "逐项核查合格"], county)
            try await act("delisting", ["note": "同意销号"], county)
            let text = try await Self.browser(mine, world).get(page).text
            for said in ["已销号", "40%", "2026Q4", "资金已落实", "反风试验未做", "逐项核查合格", "同意销号", "吴六"] {
                #expect(text.contains(said), "the page does not say \(said)")
            }
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
            let closed = try await Self.browser(mine, world).submit(
                "\(Self.danger)/closure", from: Self.danger, [:])
            #expect(closed.status == .seeOther)
        }
    }

    @Test func aHigherLevelTakesItOverAndTheLowerOneActsNoMore() async throws {
        try await MineWorld.with { world in
            let page = try await Self.proposed(world)
            _ = try await Self.act("notice", Self.notice, on: page, by: MineWorld.county, world)
            let county = try await Self.browser(MineWorld.county, world)
            let own = try await county.submit("\(page)/elevation", from: page, ["reason": "逾期"])
            #expect(own.status == .forbidden && own.text.contains("提级督办须由更高一级的监管部门决定"))
            _ = try await Self.act("elevation", ["reason": "逾期"], on: page, by: MineWorld.prefecture, world)
            _ = try await Self.act("plan", ["text": "方案"], on: page, by: Cast.safety, world)
            let late = try await county.submit("\(page)/plan-approval", from: page, [:])
            #expect(late.status == .forbidden && late.text.contains("须由督办级别及以上的监管部门办理"))
            #expect(try await !county.get(page).text.contains("\(page)/plan-approval"))
            _ = try await Self.act("plan-approval", [:], on: page, by: MineWorld.prefecture, world)
            let danger = try await Self.browser(Cast.safety, world).get(Self.danger).text
            #expect(danger.contains("挂牌督办"))
        }
    }

    @Test func anEmptyListSaysSo() async throws {
        try await MineWorld.with { world in
            let page = try await Self.browser(Cast.safety, world).get("/listed-supervision")
            #expect(page.status == .ok && page.text.contains("目前没有挂牌督办的重大隐患"))
            let open = try await Browser(world).get("/public/listed-supervision", [.acceptLanguage: "en"])
            #expect(open.status == .ok && open.text.contains("No major danger is listed now."))
        }
    }
}
