import Database
import Domain
import Kernel

extension Demo {
    /// How far each mine's listing has come.
    private static let listings: [(mine: Int, steps: Int)] = [(1, 6), (3, 2), (5, 9), (8, 1), (11, 7)]

    /// Major dangers under listed supervision, each at another stage, one already taken off the list.
    func makeListings() async throws {
        for (mine, steps) in Self.listings { try await makeListing(at: mine, steps: steps) }
    }

    private func makeListing(at mine: Int, steps: Int) async throws {
        var chance = SeededGenerator(seed: seed &* 104_729 &+ UInt64(mine))
        let story = Self.stories(for: Self.kinds[mine - 1])[mine % 3]
        let (safety, manager, chief) = (cast(.safety, mine), cast(.manager, mine), cast(.chief, mine))
        let danger = try await tell(story.finding(at: mine, source: .monthly), mine, days: 62, &chance) { rules in
            let graded = [
                Telling(
                    days: 62, actor: manager,
                    command: grading(.major, at: mine, stoppedArea: story.place, reason: "对照重大隐患判定标准认定")),
                Telling(days: 61, actor: safety, command: ReportMajorDanger(Self.listedReport(story))),
                Telling(days: 61, actor: safety, command: assign(story, mine, until: 25, rules)),
            ]
            let mended = [
                Telling(
                    days: 9, actor: chief,
                    command: RectifyHiddenDanger(story.remedy, factors: Measure.Factor.allCases, rules: rules)),
                Telling(days: 8, actor: manager, command: AcceptHiddenDanger("逐项核查，治理方案全部落实")),
            ]
            return steps >= 7 ? graded + mended : graded
        }
        let id = ListedSupervisionID(at: now.adding(days: -60), random: (chance.next(), chance.next()))
        let county = county(of: mine)
        let path = listingPath(story, county, safety, manager)
        _ = try await store.write { [self] db in
            let propose = ProposeListing(id: id, danger: danger, level: .county, reason: "整改难度大，提请挂牌督办")
            _ = try ListedSupervisionStore.propose(propose, in: Context(now: now.adding(days: -60), actor: manager), db)
            for (days, command, actor) in path.prefix(steps - 1) {
                let context = try signing(command, Context(now: now.adding(days: -days), actor: actor), db)
                _ = try ListedSupervisionStore.perform(command, on: id, version: nil, in: context, db)
            }
        }
    }

    private func listingPath(_ story: Story, _ county: Actor, _ safety: Actor, _ manager: Actor) -> [(
        Int, any Command<ListedSupervision>, Actor
    )] {
        let notice = IssueListingNotice(
            number: "挂督〔\(today.year)〕\(story.what.count)号", unit: "县矿山安全监管局", person: "督办科负责人",
            deadline: today.adding(days: 25),
            acceptanceUnit: "县矿山安全监管局", publicText: "\(story.place)：\(story.what)")
        return [
            (58, notice, county), (55, SubmitListingPlan("按“\(story.remedy)”分三步治理，受影响区域停止生产"), safety),
            (52, JudgeListingPlan(isApproved: true), county),
            (30, ReportListingProgress("完成设备到货和方案交底", percent: 40), safety),
            (20, FileQuarterlyReport(Quarter(of: Zone.china.day(of: now.adding(days: -58))), "按计划推进，未发生新的险情"), manager),
            (7, ApplyForListingAcceptance("治理完成，自验收合格"), manager),
            (4, AcceptListing(isPassed: true, opinion: "现场验收合格"), county),
            (3, DelistHiddenDanger(note: "销号并公示"), county),
        ]
    }

    private static func listedReport(_ story: Story) -> MajorReport {
        MajorReport(
            stateAndCauses: "\(story.what)。原因：维护不到位，备件不足", harmAndDifficulty: "可能造成群死群伤；涉及停产区域，整改难度较大",
            goals: "消除隐患，恢复\(story.place)正常状态", methods: story.remedy, fundsAndSupplies: "专项资金 20 万元，物资由供应科保障",
            organisationAndPeople: "成立治理小组，矿长任组长", schedule: "三个月内完成，每周调度", safetyMeasuresAndPlan: "停止受影响区域生产，撤出人员，专人值守"
        )
    }
}
