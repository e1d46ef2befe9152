import Database
import Domain
import Kernel

extension Demo {
    /// Thirty dangers a mine over ninety days, each led as far as chance has it.
    func makeHistory(of mine: Int) async throws {
        var chance = SeededGenerator(seed: seed &* 1_000 &+ UInt64(mine))
        for number in 0..<30 {
            let reported = start.adding(hours: number * 70 + Int.random(in: 0..<60, using: &chance))
            try await makeDanger(number, at: mine, reported: reported, &chance)
        }
    }

    private func makeDanger(_ number: Int, at mine: Int, reported: Instant, _ chance: inout SeededGenerator)
        async throws
    {
        let dangers = HiddenDangerStore(store)
        let id = HiddenDanger.ID(at: reported, random: (chance.next(), chance.next()))
        let story =
            Self.stories(for: Self.kinds[mine - 1]).randomElement(using: &chance) ?? Self.stories(for: .unknown)[0]
        let finding = story.finding(at: mine)
        let report = ReportHiddenDanger(id: id, site: SiteID(mine), finding: finding)
        _ = try await dangers.report(report, in: context(.worker, mine, reported))
        let hasPhotos = hasPhotos(number, at: mine)
        if hasPhotos { try await showBefore(story, id, in: context(.worker, mine, reported.adding(seconds: 300))) }
        let isMajor = Int.random(in: 0..<15, using: &chance) == 0
        let steps = Int.random(in: 0...7, using: &chance)
        let rules = try HiddenDangerRules(book, on: Zone.china.day(of: reported))
        let path = path(for: story, mine: mine, from: reported, isMajor: isMajor, rules)
        for (index, step) in path.prefix(steps).enumerated() {
            let at = reported.adding(hours: (index + 1) * 5)
            guard at < now else { return }
            let mended = try await step(dangers, id, at)
            guard hasPhotos, mended.danger.phase == .corrected else { continue }
            let context = context(.chief, mine, at.adding(seconds: 120))
            guard let photo = try await takePhoto(of: story, isMended: true, id, in: context) else { continue }
            _ = try await dangers.perform(AddPhoto(photo, .after), on: id, version: nil, in: context)
        }
    }

    private typealias Step = (HiddenDangerStore, HiddenDanger.ID, Instant) async throws -> HiddenDangerStore.Kept

    private func path(for story: Story, mine: Int, from reported: Instant, isMajor: Bool, _ rules: HiddenDangerRules)
        -> [Step]
    {
        let grade = grading(isMajor ? .major : story.grade, at: mine, stoppedArea: isMajor ? story.place : nil)
        let assign = AssignHiddenDanger(
            person: actor(.chief, at: mine).person, measures: story.remedy, fundsFen: 200_000,
            deadline: Zone.china.day(of: reported).adding(days: 5), contingencyPlan: "停电撤人，设岗警戒，向调度室报告", rules: rules)
        let acceptor: Post = isMajor ? .manager : .safety
        return [
            step(RegisterHiddenDanger(), .safety, mine), step(grade, .safety, mine),
        ] + (isMajor ? [step(ReportMajorDanger(Self.majorReport), .safety, mine)] : []) + [
            step(assign, .safety, mine),
            step(RectifyHiddenDanger(story.remedy, factors: Measure.Factor.allCases, rules: rules), .chief, mine),
            step(AcceptHiddenDanger("现场核查合格"), acceptor, mine), step(CloseHiddenDanger(), .safety, mine),
        ]
    }

    private func step(_ command: some Command<HiddenDanger>, _ post: Post, _ mine: Int) -> Step {
        { _, id, at in
            try await store.write { [self] db in
                let context = try signing(command, context(post, mine, at), db)
                return try HiddenDangerStore.perform(command, on: id, version: nil, in: context, db)
            }.value
        }
    }

    private func context(_ post: Post, _ mine: Int, _ at: Instant) -> Context {
        Context(now: at, actor: actor(post, at: mine))
    }

    private static let majorReport = MajorReport(
        stateAndCauses: "现场检查发现，原因正在分析", harmAndDifficulty: "可能造成群死群伤，整改难度大", goals: "消除隐患，恢复正常",
        methods: "按专项方案分步治理", fundsAndSupplies: "专项资金 20 万元", organisationAndPeople: "成立治理小组，矿长任组长",
        schedule: "五日内完成", safetyMeasuresAndPlan: "停止受影响区域生产，撤出人员")
}
