import Database
import Domain
import Kernel
import Policy
import Store

/// A whole Double-Full Day of one mine, by the commands that phones and offices send.
package struct ProvinceDay: Sendable {
    package let mine: ProvinceMine
    package private(set) var deeds = ProvinceDeeds()
    private let store: DataStore
    private let rules: DoubleFullDayRules
    private let dangers: HiddenDangerRules
    private var chance: ProvinceChance

    init(_ mine: ProvinceMine, _ store: DataStore, _ book: RuleBook) throws {
        let today = Zone.china.day(of: .t0)
        (self.mine, self.store, chance) = (mine, store, ProvinceChance(seed: mine.number))
        (rules, dangers) = (try DoubleFullDayRules(book, on: today), try HiddenDangerRules(book, on: today))
    }

    mutating func live() async throws {
        try await open()
        let (campaign, people) = (mine.campaign, deeds.people)
        for number in 1...people {
            guard let roll = try await onTheRoll(number) else { continue }
            let actor = mine.worker(roll.person, of: roll.team)
            // Nine in ten come; of the others one in three has a reason.
            guard chance.happens(90) else {
                if chance.happens(33) { try await excuse(roll.person) }
                continue
            }
            try await walk(actor, after: number)
            _ = try await store.write { db in
                try DoubleFullDayStore.takePart(
                    TakePart(), on: campaign, in: .at(Self.time(number), by: actor), db)
            }
            deeds.tookPart += 1
        }
        try await close()
    }

    private static func time(_ number: Int) -> Instant { Instant.t0.adding(seconds: 3_600 + number * 60) }

    private mutating func open() async throws {
        let command = OpenDoubleFullDay(
            id: mine.campaign, site: mine.site, month: MineWorld.month, rules: rules)
        let safety = mine.safety
        let kept = try await store.write { db in
            try DoubleFullDayStore.open(command, in: .at(by: safety), db)
        }.value
        (deeds.due, deeds.people) = (kept.day.opening.items, kept.day.opening.people)
    }

    private func onTheRoll(_ number: Int) async throws -> (person: PersonID, team: OrganisationID)? {
        let campaign = mine.campaign
        return try await store.read { db in
            try db.first(
                """
                SELECT person_id, team_id FROM double_full_day_round
                WHERE campaign_id = \(campaign) AND number = \(number)
                """
            ) { (person: try $0["person_id"], team: try $0["team_id"]) }
        }
    }

    private mutating func excuse(_ person: PersonID) async throws {
        let (campaign, safety) = (mine.campaign, mine.safety)
        _ = try await store.write { db in
            try DoubleFullDayStore.excuse(ExcusePerson("休假"), person, on: campaign, in: .at(by: safety), db)
        }
        deeds.excused += 1
    }

    /// One round: what the phone holds is looked at but for some, at times an item of somebody else, at times sent twice.
    private mutating func walk(_ actor: Actor, after minutes: Int) async throws {
        let (campaign, due, at) = (mine.campaign, deeds.due, Self.time(minutes))
        let round = try await store.read { db in
            try DoubleFullDayStore.items(CheckItemFilter(checker: actor.person), of: campaign, limit: 500, db).rows
        }
        var results: [CheckResult] = []
        for row in round { if let result = look(row.item, at) { results.append(result) } }
        if chance.happens(10) {
            let other = Int.random(in: 1...due, using: &chance)
            if !round.contains(where: { $0.item.number == other }) {
                results.append(CheckResult(number: other, outcome: .ok, seenAt: at))
            }
        }
        let numbers = results.map(\.number)
        let draws = try await store.read { try DoubleFullDayStore.draws(of: numbers, in: campaign, $0) }
        results = results.map { result in draws[result.number].map(result.answering) ?? result }
        guard !results.isEmpty else { return }
        let (isSentTwice, command, rules) = (chance.happens(5), WalkRound(results, rules: rules), dangers)
        for turn in 0..<(isSentTwice ? 2 : 1) {
            let (pit, round) = (UInt64(mine.number), UInt64(minutes) << 32)
            _ = try await store.write { db in
                var next: UInt64 = 0
                return try DoubleFullDayStore.walk(
                    command, on: campaign, dangers: rules,
                    fresh: {
                        next += 1
                        return HiddenDangerID(at: at, random: (pit, round | next))
                    }, in: .at(at.adding(seconds: turn * 10), by: actor), db)
            }
        }
        for result in results { deeds.note(result) }
    }

    /// Four in a hundred are left out, two do not apply, five show a danger, of which one in three is fixed at once.
    private mutating func look(_ item: CheckItem, _ at: Instant) -> CheckResult? {
        let dice = Int.random(in: 0..<100, using: &chance)
        switch dice {
        case 0..<4: return nil
        case 4..<6: return CheckResult(number: item.number, outcome: .notApplicable, note: "已封闭", seenAt: at)
        case 6..<11:
            let cause = Finding.Cause.allCases[item.number % Finding.Cause.allCases.count]
            return CheckResult(
                number: item.number, outcome: .found, note: "\(item.name)不合规", seenAt: at, isScanned: true,
                cause: cause, fix: item.number % 3 == 0 ? "当场处理" : nil)
        default: return CheckResult(number: item.number, outcome: .ok, seenAt: at, isScanned: dice % 2 == 0)
        }
    }

    /// The office declares the first three left as not applicable, says why the next two were left, and the manager closes.
    private mutating func close() async throws {
        let (campaign, safety, manager, left) = (mine.campaign, mine.safety, mine.manager, deeds.left)
        let evening = Self.time(deeds.people + 60)
        let (out, missed) = (Array(left.prefix(3)), Array(left.dropFirst(3).prefix(2)))
        _ = try await store.write { db in
            if !out.isEmpty {
                _ = try DoubleFullDayStore.perform(
                    ExcludeItems(out, reason: "停用"), on: campaign, version: nil, in: .at(evening, by: safety), db)
            }
            if !missed.isEmpty {
                _ = try DoubleFullDayStore.perform(
                    ExplainItems(missed, reason: "检修"), on: campaign, version: nil, in: .at(evening, by: safety), db)
            }
            return try DoubleFullDayStore.close(
                CloseDoubleFullDay("完成", leftBecause: "人员不足"), on: campaign, version: nil,
                in: .at(evening, by: manager), db)
        }
        deeds.notApplicable.formUnion(out)
    }
}
