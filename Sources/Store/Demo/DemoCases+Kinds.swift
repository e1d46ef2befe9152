import Domain
import Kernel

extension Demo {
    func nearMiss(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let safety = cast(.safety, mine)
        let slipped = Finding(what: "吊运材料时绳扣滑脱，落在警戒线内，无人受伤", placeText: story.place, cause: .person, isNearMiss: true)
        try await tell(slipped, mine, days: 21, &chance) { _ in
            [
                Telling(days: 20, actor: safety, command: ReviewNearMiss("起吊前由两人互检绳扣，警戒线外移 3 米")),
                Telling(days: 19, actor: safety, command: CloseHiddenDanger(note: "已列入班前会案例")),
            ]
        }
        let fresh = Finding(what: "停车后未垫掩木，车辆溜动半米自停", placeText: story.place, cause: .person, isNearMiss: true)
        try await tell(fresh, mine, days: 1, &chance) { _ in [] }
    }

    func duplicate(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let first = try await tell(story.finding(at: mine), mine, days: 9, &chance) {
            given(story, mine, days: 9, until: 4, .generalB, $0)
        }
        try await tell(story.finding(at: mine), mine, days: 8, by: cast(.team, mine), &chance) { _ in
            [Telling(days: 8, actor: cast(.safety, mine), command: MergeHiddenDanger(into: first))]
        }
    }

    /// Closed six weeks ago, and there again.
    func recurrence(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let finding = story.finding(at: mine, clause: "安全操作规程 第12条", source: .daily)
        let safety = cast(.safety, mine)
        try await tell(finding, mine, days: 48, &chance) { rules in
            [
                Telling(days: 48, actor: safety, command: grading(.generalC, at: mine)),
                Telling(
                    days: 47, actor: cast(.team, mine),
                    command: FixHiddenDangerOnTheSpot(story.remedy, factors: [.machine], rules: rules)),
                Telling(days: 46, actor: safety, command: AcceptHiddenDanger("复核合格")),
                Telling(days: 46, actor: safety, command: CloseHiddenDanger()),
            ]
        }
        try await tell(finding, mine, days: 3, &chance) { _ in
            mine % 2 == 0
                ? [Telling(days: 2, actor: safety, command: grading(.generalB, at: mine, reason: "重复发生，提高一级"))] : []
        }
    }

    func pendingExtension(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        try await tell(story.finding(at: mine, source: .tenDay), mine, days: 6, &chance) { rules in
            given(story, mine, days: 6, until: 1, .generalB, rules) + [
                Telling(
                    days: 1, actor: cast(.chief, mine),
                    command: RequestExtension(
                        reason: "配件厂家停产检修，发货推迟", interimMeasures: "专人每班检查两次，设警示牌", newDeadline: today.adding(days: 8),
                        rules: rules))
            ]
        }
    }

    func refusedExtension(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        try await tell(story.finding(at: mine), mine, days: 7, &chance) { rules in
            given(story, mine, days: 7, until: 2, .generalB, rules) + [
                Telling(
                    days: 3, actor: cast(.chief, mine),
                    command: RequestExtension(
                        reason: "人手不足", interimMeasures: "加强巡查", newDeadline: today.adding(days: 6), rules: rules)),
                Telling(
                    days: 2, actor: cast(.manager, mine),
                    command: DecideExtension(isGranted: false, opinion: "人手由矿统一调配，不予延期")),
            ]
        }
    }

    func overdue(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        try await tell(story.finding(at: mine, source: .monthly), mine, days: 14, &chance) {
            given(story, mine, days: 14, until: -1 - mine % 8, .generalB, $0)
        }
    }

    func verificationOverdue(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        try await tell(story.finding(at: mine, source: .leader), mine, days: 12, &chance) { rules in
            given(story, mine, days: 12, until: -4, .generalB, rules) + finished(story, mine, days: 6, rules).prefix(1)
        }
    }

    func withdrawn(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        try await tell(story.finding(at: mine), mine, days: 5, &chance) { _ in
            [Telling(days: 5, actor: cast(.safety, mine), command: WithdrawHiddenDanger("现场复核为正常检修状态，不构成隐患"))]
        }
    }

    func sentBack(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let (chief, safety) = (cast(.chief, mine), cast(.safety, mine))
        try await tell(story.finding(at: mine, source: .doubleFullDay), mine, days: 10, &chance) { rules in
            given(story, mine, days: 10, until: 3, .generalB, rules) + [
                Telling(days: 6, actor: chief, command: RectifyHiddenDanger("已初步处理", rules: rules)),
                Telling(days: 5, actor: safety, command: RejectHiddenDanger("复查发现未处理到位，限期重做")),
                Telling(
                    days: 1, actor: chief, command: RectifyHiddenDanger(story.remedy, factors: [.machine], rules: rules)
                ),
            ]
        }
    }

    func entrusted(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let (chief, safety, team) = (cast(.chief, mine), cast(.safety, mine), cast(.team, mine))
        func plan(_ factor: Measure.Factor, _ what: String) -> PlanMeasure {
            PlanMeasure(factor: factor, what: what, person: team.person, until: today.adding(days: 4), fundsFen: 60_000)
        }
        try await tell(story.finding(at: mine, source: .allStaff), mine, days: 4, &chance) { rules in
            given(story, mine, days: 4, until: 6, .generalA, rules) + [
                Telling(days: 3, actor: safety, command: plan(.machine, story.remedy)),
                Telling(days: 3, actor: safety, command: plan(.management, "修订作业规程并贯彻学习")),
                Telling(days: 2, actor: chief, command: EntrustHiddenDanger(to: team.person, reason: "赴外地验收设备三天")),
                Telling(days: 1, actor: team, command: CompleteMeasure(1, note: "已完成，待复核")),
            ]
        }
    }

    func onTheSpot(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let safety = cast(.safety, mine)
        try await tell(story.finding(at: mine), mine, days: 2, by: cast(.team, mine), &chance) { rules in
            [
                Telling(
                    days: 2, actor: cast(.team, mine),
                    command: FixHiddenDangerOnTheSpot(story.remedy, factors: [.environment], rules: rules)),
                Telling(days: 2, actor: safety, command: AcceptHiddenDanger("当班复核合格")),
                Telling(days: 2, actor: safety, command: CloseHiddenDanger()),
            ]
        }
    }

    func foundByCounty(_ mine: Int, _ story: Story, _ chance: inout SeededGenerator) async throws {
        let finding = story.finding(at: mine, clause: "监管执法检查记录 第3项", foundBy: .regulator, source: .regulator)
        try await tell(finding, mine, days: 11, by: county(of: mine), &chance) {
            given(story, mine, days: 10, until: 12, .generalA, $0)
        }
    }

    /// Who supervises a mine: its county, or the prefecture where the demo's county has nobody.
    func county(of mine: Int) -> Actor {
        let office = Self.offices[mine % 2 == 1 ? 1 : 2]
        return Actor(
            person: PersonID(office.login) ?? PersonID(office.office), name: office.name, role: office.role,
            organisation: OrganisationID(office.office), site: nil)
    }
}
