import Database
import Domain
import Kernel

extension Demo {
    /// Three Double-Full Days at each mine: two are closed out, this month's is under way.
    func makeDays() async throws {
        let months = [-2, -1, 0].map { back in
            (0..<(-back)).reduce(CampaignMonth(of: today)) { month, _ in month.previous }
        }
        for mine in 1...Self.mines.count {
            for (index, month) in months.enumerated() { try await makeDay(month, number: index, at: mine) }
        }
    }

    private func makeDay(_ month: CampaignMonth, number: Int, at mine: Int) async throws {
        let rules = try DoubleFullDayRules(book, on: month.first)
        let planned = rules.planned(in: month)
        let isLast = number == 2
        // The first mine holds this month's today, so that the demo shows a day that is not over.
        let held = isLast && (mine == 1 || planned > today) ? today : planned
        // One mine has not opened this month's: its regulators see that.
        guard !isLast || mine != 10 else { return }
        let story = DemoDay(
            mine: mine, number: number, held: held, share: isLast ? 35 + mine * 5 : 93 + (mine + number) % 7,
            rules: rules, dangerRules: try HiddenDangerRules(book, on: held),
            stories: Self.stories(for: Self.kinds[mine - 1]))
        _ = try await store.write { [self] db in
            var chance = SeededGenerator(seed: seed &* 7_919 &+ UInt64(mine * 10 + number))
            let dawn = Zone.china.start(of: held)
            let id = DoubleFullDayID(at: dawn.adding(hours: -20), random: (chance.next(), chance.next()))
            var opened = Context(now: dawn.adding(hours: -20), actor: actor(.safety, at: mine))
            opened.draw = Array("\(seed) \(mine) \(number)".utf8)
            let command = OpenDoubleFullDay(
                id: id, site: SiteID(mine), month: month, heldOn: held,
                reason: held == planned ? nil : "规定日期全矿停产检修，经矿长批准改在今日", rules: rules)
            _ = try DoubleFullDayStore.open(command, in: opened, db)
            try walk(story, on: id, &chance, db)
            guard !isLast else { return }
            let close = CloseDoubleFullDay(
                "全员参加，系统隐患已登记并落实整改；未检查项目列入下月重点。", leftBecause: "检修停机，当日无法进入")
            let closed = Context(now: dawn.adding(hours: 30), actor: actor(.manager, at: mine))
            _ = try DoubleFullDayStore.close(
                close, on: id, version: nil, flag: try RedFlagRules(book, on: held), in: closed, db)
        }
    }

    /// Everybody on the roll walks, as many as the story says; one in twenty items shows something.
    private func walk(_ story: DemoDay, on id: DoubleFullDayID, _ chance: inout SeededGenerator, _ db: Writer) throws {
        let dawn = Zone.china.start(of: story.held)
        let roll = try DoubleFullDayStore.roll(of: id, db)
        for (index, person) in roll.enumerated() {
            guard Int.random(in: 0..<100, using: &chance) < story.share else { continue }
            let at = dawn.adding(seconds: 6 * 3_600 + index * 700)
            guard at < now else { return }
            let walker = Actor(
                person: person.id, name: person.name, role: .worker, organisation: Self.unit(nil, at: story.mine),
                site: SiteID(story.mine))
            let due = try DoubleFullDayStore.items(CheckItemFilter(checker: person.id), of: id, limit: 200, db).rows
            let rules = due.map(\.item).filter { $0.kind == .rule }.map(\.number)
            let draws = try DoubleFullDayStore.draws(of: rules, in: id, db)
            let results = due.compactMap { row in
                let result = story.result(of: row.item, at: at, &chance)
                return draws[row.item.number].flatMap { draw in result.map { story.asked($0, draw) } } ?? result
            }
            let context = Context(now: at.adding(seconds: 60), actor: walker)
            if !results.isEmpty {
                let walked = try DoubleFullDayStore.walk(
                    WalkRound(results, rules: story.rules), on: id, dangers: story.dangerRules,
                    fresh: { HiddenDangerID(at: at, random: (chance.next(), chance.next())) }, in: context, db)
                for danger in walked.dangers { try mend(danger, story, from: at, &chance, db) }
            }
            if index % 16 == 5 { try catchOne(roll[(index + 2) % roll.count], story, in: context, &chance, db) }
            _ = try DoubleFullDayStore.takePart(TakePart(), on: id, in: context, db)
        }
    }

    /// One in sixteen sees one of the three violations on the round.
    private func catchOne(
        _ other: (id: PersonID, name: String), _ story: DemoDay, in context: Context, _ chance: inout SeededGenerator,
        _ db: Writer
    ) throws {
        let seen = Self.sightings[Int.random(in: 0..<Self.sightings.count, using: &chance)]
        let (safety, director) = (actor(.safety, at: story.mine), actor(.director, at: story.mine))
        let judges = (safety: safety, director: director, manager: actor(.manager, at: story.mine))
        guard ![judges.safety, judges.director, judges.manager].map(\.person).contains(other.id),
            other.id != context.actor.person
        else { return }
        let rules = try ViolationRules(book, on: story.held)
        let command = RecordViolation(
            id: ViolationID(at: context.now, random: (chance.next(), chance.next())), person: other.id, type: seen.type,
            item: seen.item, what: seen.what, clause: "企业“三违”管理制度", isSerious: seen.serious, place: "作业现场")
        let kept = try ViolationStore.record(command, rules: rules, in: context, db)
        try follow(kept.violation, from: context.now, of: .miner(other, story.mine), by: judges, rules, 2, db)
    }

    /// What was found on the finished days has been led on since.
    private func mend(
        _ id: HiddenDangerID, _ story: DemoDay, from found: Instant, _ chance: inout SeededGenerator, _ db: Writer
    ) throws {
        guard story.number < 2, Int.random(in: 0..<10, using: &chance) < 8 else { return }
        let (safety, chief) = (actor(.safety, at: story.mine), actor(.chief, at: story.mine))
        let deadline = story.held.adding(days: 7)
        let assign = AssignHiddenDanger(
            person: chief.person, measures: "立即处理并复查", fundsFen: 50_000, deadline: deadline,
            contingencyPlan: "停电撤人，设岗警戒",
            rules: story.dangerRules)
        let mended = RectifyHiddenDanger("已处理", factors: Measure.Factor.allCases, rules: story.dangerRules)
        let steps: [(any Command<HiddenDanger>, Actor)] = [
            (GradeHiddenDanger(.generalC), safety), (assign, safety), (mended, chief),
            (AcceptHiddenDanger("现场核查合格"), safety), (CloseHiddenDanger(), safety),
        ]
        guard let kept = try HiddenDangerStore.find(id, for: safety, db), kept.danger.phase == .reported else { return }
        for (index, step) in steps.prefix(story.number == 0 ? 5 : Int.random(in: 2...5, using: &chance)).enumerated() {
            let context = Context(now: found.adding(hours: 4 + index * 9), actor: step.1)
            guard context.now < now else { return }
            _ = try HiddenDangerStore.perform(step.0, on: id, version: nil, in: context, db)
        }
    }
}

/// What one campaign of the demo is told from.
struct DemoDay: Sendable {
    let mine: Int
    let number: Int
    let held: Day
    /// How many of a hundred take part and look.
    let share: Int
    let rules: DoubleFullDayRules
    let dangerRules: HiddenDangerRules
    let stories: [Demo.Story]

    func result(of item: CheckItem, at: Instant, _ chance: inout SeededGenerator) -> CheckResult? {
        let dice = Int.random(in: 0..<100, using: &chance)
        let seen = at.adding(seconds: (item.number % 40) * -45)
        if dice >= 97 { return nil }
        if dice >= 95, item.kind != .violation {
            return CheckResult(number: item.number, outcome: .notApplicable, note: "检修停用，已挂牌", seenAt: seen)
        }
        let canBeWrong =
            item.kind == .equipment || item.kind == .roadway || item.kind == .facility || item.kind == .face
        guard dice >= 78, canBeWrong, let story = stories.randomElement(using: &chance) else {
            return CheckResult(number: item.number, outcome: .ok, seenAt: seen, isScanned: dice % 2 == 0)
        }
        return CheckResult(
            number: item.number, outcome: .found, note: "\(item.name)：\(story.what)", seenAt: seen, isScanned: true,
            cause: [.machine, .person, .environment, .management][dice % 4], fix: dice % 3 == 0 ? "当场处理完毕" : nil)
    }
}
