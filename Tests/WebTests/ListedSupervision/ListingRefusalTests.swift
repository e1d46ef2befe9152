import Domain
import HTTPTypes
import Kernel
import Store
import Support
import Testing

@testable import Web

/// Every refusal of listed supervision says on its page and to programs what is wrong, and keeps what was written.
@Suite struct ListingRefusalTests {
    private static let page = "/listed-supervision/\(ListedSupervisionID(1))"

    private static func refused(
        _ noun: String, _ fields: [String: String], by actor: Actor, _ status: HTTPResponse.Status, _ sentence: String,
        on page: String = page, _ world: MineWorld
    ) async throws {
        let browser = try await Browser(world, as: actor, session: true)
        let answer = try await browser.submit("\(page)/\(noun)", from: page, fields)
        #expect(answer.status == status, "\(noun) answered \(answer.status)")
        #expect(answer.text.contains(sentence), "\(noun) does not say: \(sentence)")
    }

    @Test func whatIsNotMajorOrListedAlreadyIsNotProposed() async throws {
        try await MineWorld.with { world in
            let id = try await world.major()
            _ = try await world.report("风筒脱节", number: 2)
            let fields = ["level": "county", "reason": "通风系统不可靠"]
            try await Self.refused(
                "listing", fields, by: Cast.safety, .conflict, "只有未结束的重大隐患可以挂牌督办", on: "/hidden-dangers/2", world)
            try await Self.refused(
                "listing", ["level": "mine", "reason": "x"], by: Cast.safety, .unprocessableContent, "督办级别",
                on: "/hidden-dangers/1", world)
            try await world.list(id)
            try await Self.refused(
                "listing", fields, by: Cast.safety, .conflict, "这条隐患已在挂牌督办中", on: "/hidden-dangers/1", world)
        }
    }

    @Test func aNoticeIsWholeAndOfTheAuthority() async throws {
        try await MineWorld.with { world in
            try await world.list(try await world.major())
            let whole = [
                "number": "青督〔2026〕1号", "unit": "青石县应急局", "person": "冯七", "deadline": "2026-11-24",
                "acceptanceUnit": "青石县应急局", "publicText": "通风系统隐患",
            ]
            let late = whole.merging(["deadline": "2026-11-23"]) { $1 }
            try await Self.refused(
                "notice", late, by: MineWorld.county, .unprocessableContent, Refusal.deadlinePast.text.zh, world)
            let partial = whole.merging(["publicText": " "]) { $1 }
            try await Self.refused(
                "notice", partial, by: MineWorld.county, .unprocessableContent, "青督〔2026〕1号", world)
            try await Self.refused("notice", whole, by: Cast.manager, .forbidden, "", world)
            try await Self.refused(
                "plan", ["text": "方案"], by: Cast.safety, .conflict, "挂牌督办当前状态不允许此操作", world)
        }
    }

    @Test func reportsAreOfBegunQuartersOnceAndOfTheManager() async throws {
        try await MineWorld.with { world in
            try await world.list(
                try await world.major(), (IssueListingNotice.sample, MineWorld.county),
                (SubmitListingPlan("方案"), Cast.safety), (JudgeListingPlan(isApproved: true), MineWorld.county),
                (FileQuarterlyReport(Quarter("2026Q4"), "资金已落实"), Cast.manager))
            func report(_ quarter: String, by actor: Actor, _ status: HTTPResponse.Status, _ said: String) async throws
            {
                try await Self.refused(
                    "quarterly-reports", ["quarter": quarter, "text": "x"], by: actor, status, said, world)
            }
            try await report("2027Q1", by: Cast.manager, .unprocessableContent, "请按 2026Q3 的格式填写已开始的季度")
            try await report("第三季", by: Cast.manager, .unprocessableContent, "第三季")
            try await report("2026Q4", by: Cast.manager, .conflict, "该季度报告已提交")
            try await report("2026Q4", by: Cast.safety, .forbidden, "须由矿长签字")
            let beyond = ["text": "x", "percent": "101"]
            try await Self.refused("progress", beyond, by: Cast.safety, .unprocessableContent, "101", world)
            try await Self.refused(
                "application", ["text": "x"], by: Cast.manager, .conflict, "须先由矿长验收合格", world)
        }
    }
}
