import Database
import Domain
import Kernel

extension Demo {
    /// One told case: when, by whom, what was done; days are counted back from now.
    struct Telling {
        let days: Int
        let actor: Actor
        let command: any Command<HiddenDanger>
    }

    /// The cases that chance would leave out: every state, recurrence, duplicate, extension and clock, at every mine.
    func makeCases(of mine: Int) async throws {
        let stories = Self.stories(for: Self.kinds[mine - 1])
        var chance = SeededGenerator(seed: seed &* 7_919 &+ UInt64(mine))
        func story(_ number: Int) -> Story { stories[(number + mine) % stories.count] }
        try await nearMiss(mine, story(0), &chance)
        try await duplicate(mine, story(1), &chance)
        try await recurrence(mine, story(2), &chance)
        try await pendingExtension(mine, story(3), &chance)
        try await refusedExtension(mine, story(4), &chance)
        try await overdue(mine, story(5), &chance)
        try await verificationOverdue(mine, story(6), &chance)
        try await withdrawn(mine, story(7), &chance)
        try await sentBack(mine, story(8), &chance)
        try await entrusted(mine, story(9), &chance)
        try await onTheSpot(mine, story(10), &chance)
        try await foundByCounty(mine, story(11), &chance)
    }

    func cast(_ post: Post, _ mine: Int) -> Actor { actor(post, at: mine) }

    /// Reports a finding so many days ago and leads it on, all in one transaction.
    @discardableResult
    func tell(
        _ finding: Finding, _ mine: Int, days: Int, by reporter: Actor? = nil, _ chance: inout SeededGenerator,
        _ tellings: (HiddenDangerRules) -> [Telling]
    ) async throws -> HiddenDanger.ID {
        let at = now.adding(hours: -24 * days - 6)
        let id = HiddenDanger.ID(at: at, random: (chance.next(), chance.next()))
        let rules = try HiddenDangerRules(book, on: Zone.china.day(of: at))
        let report = ReportHiddenDanger(id: id, site: SiteID(mine), finding: finding, rules: rules)
        let (by, steps) = (reporter ?? cast(.worker, mine), tellings(rules))
        _ = try await store.write { [self] db in
            _ = try HiddenDangerStore.report(report, in: Context(now: at, actor: by), db)
            for (index, step) in steps.enumerated() {
                let instant = now.adding(hours: -24 * step.days - 5).adding(seconds: index * 600)
                let context = try signing(step.command, Context(now: instant, actor: step.actor), db)
                _ = try HiddenDangerStore.perform(step.command, on: id, version: nil, in: context, db)
            }
        }
        return id
    }

    func assign(_ story: Story, _ mine: Int, until days: Int, _ rules: HiddenDangerRules) -> AssignHiddenDanger {
        AssignHiddenDanger(
            person: cast(.chief, mine).person, measures: story.remedy, fundsFen: 150_000,
            deadline: today.adding(days: days),
            contingencyPlan: "险情扩大时停止作业、撤出人员、设岗警戒并报告调度室", rules: rules)
    }

    /// Graded and assigned by the safety officer.
    func given(
        _ story: Story, _ mine: Int, days: Int, until: Int, _ grade: HiddenDanger.Grade? = nil,
        _ rules: HiddenDangerRules
    ) -> [Telling] {
        let safety = cast(.safety, mine)
        return [
            Telling(days: days, actor: safety, command: grading(grade ?? story.grade, at: mine)),
            Telling(days: days, actor: safety, command: assign(story, mine, until: until, rules)),
        ]
    }

    /// Corrected by the chief, looked at by the safety officer, struck off.
    func finished(_ story: Story, _ mine: Int, days: Int, _ rules: HiddenDangerRules) -> [Telling] {
        let safety = cast(.safety, mine)
        return [
            Telling(
                days: days, actor: cast(.chief, mine),
                command: RectifyHiddenDanger(story.remedy, factors: [.machine, .environment], rules: rules)),
            Telling(days: days, actor: safety, command: AcceptHiddenDanger("现场核查合格")),
            Telling(
                days: days, actor: safety,
                command: CloseHiddenDanger(untouched: [.person: "与人员操作无关", .management: "制度已有规定，已在班前会重申"])),
        ]
    }
}
