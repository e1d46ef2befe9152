import Database
import Domain
import Kernel
import Policy
import Store
import Support
import Testing

@Suite struct CloseOutReportTests {
    /// A campaign in which something of everything happens.
    private static func lived(_ body: (MineWorld) async throws -> Void) async throws {
        try await MineWorld.with { world in
            try await world.furnish()
            try await world.openDay()
            let rules = try HiddenDangerRules(.shipped, on: Zone.china.day(of: .t0))
            try await world.walk(
                ["1 ok", "2 found cause=machine 轴承温度高", "3 not-applicable 已封闭"], by: Cast.worker)
            try await world.walk(["4 found cause=management 制度未更新", "5 found 牌板缺失"], by: Cast.rectifier, danger: 910)
            try await Self.lead(911, [(GradeHiddenDanger(.generalB), Cast.safety)], world)
            let fix = FixHiddenDangerOnTheSpot("已补齐", rules: rules)
            try await Self.lead(912, [(fix, Cast.rectifier), (AcceptHiddenDanger("合格"), Cast.safety)], world)
            try await Self.see(world)
            try await body(world)
        }
    }

    private static func lead(
        _ id: Int, _ steps: [(any Command<HiddenDanger>, Actor)], _ world: MineWorld
    ) async throws {
        for (command, actor) in steps {
            _ = try await world.store.write { db in
                try HiddenDangerStore.perform(
                    command, on: HiddenDangerID(id), version: nil, in: .at(Instant.t0.adding(hours: 1), by: actor), db)
            }
        }
    }

    /// One seen on site, one self-report, one declaration that there was nothing.
    private static func see(_ world: MineWorld) async throws {
        let rules = try ViolationRules(.shipped, on: Zone.china.day(of: .t0))
        for (number, by, manner) in [(1, Cast.safety, Sighting.Manner.caught), (2, Cast.worker, .selfReport)] {
            let command = RecordViolation(
                id: ViolationID(number), person: Cast.worker.person, type: .operation, what: "空顶作业",
                isSerious: true, manner: manner)
            _ = try await world.store.write { db in
                try ViolationStore.record(command, rules: rules, in: .at(by: by), db)
            }
        }
        for actor in [Cast.rectifier, Cast.safety, Cast.worker] {
            _ = try await world.store.write { db in
                try DoubleFullDayStore.takePart(TakePart(), on: MineWorld.campaign, in: .at(by: actor), db)
            }
        }
    }

    private static func close(_ world: MineWorld) async throws {
        _ = try await world.store.write { db in
            try DoubleFullDayStore.close(
                CloseDoubleFullDay("完成", leftBecause: "检修"), on: MineWorld.campaign, version: nil,
                in: .at(Instant.t0.adding(hours: 2), by: Cast.manager), db)
        }
    }

    private static func report(_ world: MineWorld) async throws -> CloseOutReport {
        try await world.store.read { try CloseOutReport(MineWorld.campaign.text, for: Cast.safety, $0) }
    }

    private static func recount(_ world: MineWorld) async throws -> CloseOut {
        try await world.store.read { try CloseOutRecount.report(of: MineWorld.campaign, $0) }
    }

    @Test func everyFigureIsCountedAndEqualsARecountFromTheLedger() async throws {
        try await Self.lived { world in
            let now = try await Self.report(world).now
            #expect(now.items == .init(due: 8, done: 4, notApplicable: 1))
            #expect(now.people == .init(due: 4, done: 3, notApplicable: 0) && now.violations.noneSeen == 1)
            let dangers = now.dangers
            #expect(dangers.found == 3 && dangers.fixedOnTheSpot == 1 && dangers.mended == 1 && dangers.closed == 0)
            #expect(dangers.openByGrade == ["general-b": 1, "unnamed": 2])
            #expect(dangers.byCause == ["machine": 1, "management": 1, "unnamed": 1] && dangers.mendedPercent == 33)
            #expect(now.violations.caught == ["operation": 1] && now.violations.serious == 1)
            #expect(now.violations.selfReported == 1)
            #expect(try await Self.recount(world) == now)
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func whatIsSignedStaysAndWhatComesLaterStandsBesideIt() async throws {
        try await Self.lived { world in
            let before = try await Self.report(world).now
            try await Self.close(world)
            try await Self.lead(912, [(CloseHiddenDanger(), Cast.safety)], world)
            try await world.walk(["6 found 顶板掉渣"], by: Cast.worker, at: Instant.t0.adding(hours: 3), danger: 920)
            let report = try await Self.report(world)
            #expect(report.stated == before && report.kept.day.closing?.figures.found == 3)
            #expect(report.now.dangers.closed == 1 && report.now.dangers.found == 4)
            #expect(report.now.items == before.items && report.kept.figures.found == 4)
            #expect(try await Self.recount(world) == report.now)
            #expect(report.left.map(\.count) == [3] && report.left.first?.text == nil)
            #expect(report.excluded.map(\.text) == ["已封闭"])
            #expect(try await LedgerAuditor().audit(world.store).findings == [])
        }
    }

    @Test func theMonthsBeforeStandBeside() async throws {
        try await Self.lived { world in
            try await Self.close(world)
            let later = MineWorld.month.last.adding(days: 1)
            let command = OpenDoubleFullDay(
                id: DoubleFullDayID(2), site: Cast.mine, month: CampaignMonth(of: later), rules: .sample)
            _ = try await world.store.write { db in
                try DoubleFullDayStore.open(command, in: .at(by: Cast.safety), db)
            }
            let report = try await world.store.read { try CloseOutReport("2", for: Cast.safety, $0) }
            #expect(report.earlier.map(\.day.id) == [MineWorld.campaign])
            #expect(report.earlier.first?.figures.dangers.found == 3 && report.now.dangers.found == 0)
        }
    }

    @Test func anotherMineReadsNoReport() async throws {
        try await Self.lived { world in
            await #expect(throws: Refusal.unknownCampaign) {
                try await world.store.read { try CloseOutReport(MineWorld.campaign.text, for: MineWorld.stranger, $0) }
            }
        }
    }

    @Test func aClosingOfTheFirstVersionIsStillRead() throws {
        let share = #"{"due":2,"done":1,"notApplicable":0}"#
        let text = #"""
            {"closed":{"_0":{"figures":{"items":\#(share),"people":\#(share),"found":3},"conclusion":"完成",
            "by":"1","at":5}}}
            """#
        let event = try JSONText.decode(DoubleFullDayEvent.self, from: text)
        guard case .closed(let closing) = event else { return #expect(Bool(false), "\(event)") }
        #expect(closing.report == nil && closing.figures.found == 3)
    }
}
