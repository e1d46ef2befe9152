import Database
import Domain
import Kernel
import Policy

extension Demo {
    /// Violations of the last weeks at each mine in every state, two refused orders, and last month's reward list.
    func makeViolations() async throws {
        let rules = try ViolationRules(book, on: today)
        for mine in 1...Self.mines.count {
            _ = try await store.write { [self] db in
                var chance = SeededGenerator(seed: seed &* 15_485_863 &+ UInt64(mine))
                try tellViolations(at: mine, rules, &chance, db)
                try refuseOrders(at: mine, &chance, db)
                try publishRewards(at: mine, db)
            }
        }
    }

    static let sightings: [(item: String, type: Domain.Post.ViolationType, what: String, serious: Bool)] = [
        ("g-wear", .discipline, "劳动防护用品佩戴不规范", false), ("f-sounding", .operation, "不敲帮问顶", false),
        ("g-handover", .operation, "交接班不清", false), ("o-live", .operation, "带电检修、甩掉保护", true),
        ("g-sleep", .discipline, "睡岗、脱岗", true), ("o-reverse", .operation, "车辆超速、超载、空挡滑行", false),
        ("g-uncertified", .command, "安排无证人员上岗", true), ("g-late", .discipline, "迟到早退、班前会缺席", false),
    ]

    private func tellViolations(at mine: Int, _ rules: ViolationRules, _ chance: inout SeededGenerator, _ db: Writer)
        throws
    {
        let people = try RegistryStore.people(of: SiteID(mine), on: today, db).map { Actor.miner($0, mine) }
        guard people.count > 8 else { return }
        let (safety, director, manager) = (
            actor(.safety, at: mine), actor(.director, at: mine), actor(.manager, at: mine)
        )
        for number in 0..<12 {
            let seen = Self.sightings[Int.random(in: 0..<Self.sightings.count, using: &chance)]
            let person =
                number == 0 ? actor(.worker, at: mine) : people[Int.random(in: 0..<people.count, using: &chance)]
            guard ![safety, director, manager].map(\.person).contains(person.person) else { continue }
            let manner: Sighting.Manner = number % 6 == 5 ? .selfReport : number % 6 == 4 ? .peerStop : .caught
            let at = now.adding(days: -number * 5 - 1).adding(hours: -Int.random(in: 0..<20, using: &chance))
            let catcher = manner == .selfReport ? person : number % 3 == 0 ? actor(.team, at: mine) : safety
            guard manner == .selfReport || catcher.person != person.person else { continue }
            let command = RecordViolation(
                id: ViolationID(at: at, random: (chance.next(), chance.next())), person: person.person, type: seen.type,
                item: seen.item, what: seen.what, clause: "企业“三违”管理制度", isSerious: seen.serious, manner: manner,
                place: "作业现场")
            let kept = try ViolationStore.record(command, rules: rules, in: Context(now: at, actor: catcher), db)
            guard manner == .caught, number > 0 else { continue }
            try follow(kept.violation, from: at, of: person, by: (safety, director, manager), rules, number, db)
        }
    }

    /// Leads a record on: some are disputed, one test in three is failed first.
    func follow(
        _ violation: ViolationCase, from at: Instant, of person: Actor,
        by judges: (safety: Actor, director: Actor, manager: Actor),
        _ rules: ViolationRules, _ number: Int, _ db: Writer
    ) throws {
        func act(_ command: any Command<ViolationCase>, _ actor: Actor, _ hours: Int) throws {
            let context = Context(now: at.adding(hours: hours), actor: actor)
            guard context.now < now else { return }
            _ = try ViolationStore.perform(command, on: violation.id, version: nil, in: context, db)
        }
        guard at.adding(hours: 60) < now else { return try act(AcknowledgeViolation(), person, 3) }
        if number % 4 == 3 {
            try act(ObjectToViolation("当时正在按班长要求处理故障"), person, 4)
            return try act(DecideObjection(isUpheld: number % 8 == 3, reason: "经调阅视频和询问证人"), judges.manager, 20)
        }
        try act(AcknowledgeViolation(), person, 5)
        let measures = MeasureViolation("学习本岗规程和事故案例", hours: 8, isOffPost: violation.isSerious, rules: rules)
        try act(measures, judges.manager, 24)
        if number % 3 == 1 { try act(TestPerson(score: 65, rules: rules), judges.safety, 40) }
        try act(TestPerson(score: 88, rules: rules), judges.safety, 50)
        try act(ReturnToPost("考核合格，师傅结对帮教"), judges.director, 52)
    }

    private func refuseOrders(at mine: Int, _ chance: inout SeededGenerator, _ db: Writer) throws {
        for (number, days) in [12, 0].enumerated() where mine % 3 == 1 {
            let at = now.adding(days: -days).adding(hours: -3)
            let id = OrderRefusalID(at: at, random: (chance.next(), chance.next()))
            let order = RefuseOrder(
                id: id, order: "要求在支护未到位时进入迎头清货", danger: "顶板有掉渣，临时支护没有跟上", place: "作业现场",
                answerHours: try book.value("order-refusal.answer-hours", on: today))
            _ = try OrderRefusalStore.refuse(order, in: Context(now: at, actor: actor(.worker, at: mine)), db)
            guard number == 0 else { continue }
            let answer = AnswerRefusal(.withdrawn, "指令撤回，先支护后作业；感谢提醒，不影响工资。")
            _ = try OrderRefusalStore.answer(
                answer, on: id.text, version: nil,
                in: Context(now: at.adding(hours: 5), actor: actor(.manager, at: mine)), db)
        }
    }

    private func publishRewards(at mine: Int, _ db: Writer) throws {
        let month = CampaignMonth(of: today).previous
        let zone = Zone.china
        let context = Context(now: zone.start(of: month.last).adding(hours: 34), actor: actor(.director, at: mine))
        _ = try RewardStore.publish(
            at: SiteID(mine), month.text, from: zone.start(of: month.first),
            to: zone.start(of: month.last.adding(days: 1)), try RewardTable(book, on: today), in: context, db)
    }
}

extension Actor {
    static func miner(_ person: (id: PersonID, name: String), _ mine: Int) -> Actor {
        Actor(
            person: person.id, name: person.name, role: .worker, organisation: Demo.unit(nil, at: mine),
            site: SiteID(mine))
    }
}
