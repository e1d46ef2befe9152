import Database
import Domain
import Kernel

extension Demo {
    /// The four questions of each Double-Full Day of the demo: of the finished ones with the manager's reply.
    func makePulses() async throws {
        let clock = PulseClock(store, book)
        for back in [2, 1, 0] {
            let month = (0..<back).reduce(CampaignMonth(of: today)) { month, _ in month.previous }
            let held = try DoubleFullDayRules(book, on: month.first).planned(in: month)
            let opened = back == 0 ? now : Zone.china.start(of: held).adding(hours: 8)
            try await clock.runDue(at: opened)
            for mine in 1...Self.mines.count { try await answerPulse(of: month, back: back, at: mine, opened) }
            guard back > 0 else { continue }
            let rules = try PulseRules(book, on: held)
            let closed = Zone.china.start(of: held.adding(days: rules.openDays)).adding(hours: 9)
            guard closed < now else { continue }
            try await clock.runDue(at: closed)
            for mine in 1...Self.mines.count { try await replyToPulse(of: month, at: mine, closed.adding(hours: 5)) }
        }
    }

    private func answerPulse(of month: CampaignMonth, back: Int, at mine: Int, _ opened: Instant) async throws {
        _ = try await store.write { [self] db in
            var chance = SeededGenerator(seed: seed &* 6_151 &+ UInt64(mine * 10 + back))
            let manager = actor(.manager, at: mine)
            guard
                let kept = try PulseStore.page(of: SiteID(mine), in: month, limit: 1, for: manager, db).rows.first
            else { return }
            for person in try DoubleFullDayStore.roll(of: kept.pulse.campaign, db) {
                // Those with an account of the demo are left to whoever tries it.
                guard back > 0 || ![Self.Post.worker, .team].map({ actor($0, at: mine).person }).contains(person.id),
                    Int.random(in: 0..<100, using: &chance) < (back == 0 ? 40 : 82)
                else { continue }
                let walker = Actor(
                    person: person.id, name: person.name, role: .worker, organisation: Self.unit(nil, at: mine),
                    site: SiteID(mine))
                let answer = PulseAnswer(
                    feltSafe: word(70 + mine % 5 * 4, &chance), couldStop: word(58 + back * 3, &chance),
                    putRight: word(75 - back * 8, &chance), bringFriend: word(52, &chance))
                _ = try PulseStore.answer(
                    AnswerPulse(answer), on: kept.pulse.id, in: Context(now: opened, actor: walker), db)
            }
        }
    }

    private func word(_ yes: Int, _ chance: inout SeededGenerator) -> PulseWord {
        let dice = Int.random(in: 0..<100, using: &chance)
        return dice < yes ? .yes : dice < yes + (100 - yes) * 2 / 3 ? .partly : .no
    }

    /// One manager in four has not replied yet.
    private func replyToPulse(of month: CampaignMonth, at mine: Int, _ instant: Instant) async throws {
        guard mine % 4 != 3 else { return }
        let manager = actor(.manager, at: mine)
        _ = try await store.write { db in
            guard
                let kept = try PulseStore.page(of: SiteID(mine), in: month, limit: 1, for: manager, db).rows.first,
                kept.pulse.isReplyDue
            else { return }
            let reply = ReplyToPulse(
                "不少人说有危险时不敢停。从本月起，停下来避险照发当班工资，区队长不得追究；仍被要求冒险的，请直接在手机上点“拒绝违章指挥”，我当天答复。")
            _ = try PulseStore.perform(
                reply, on: kept.pulse.id, version: nil, in: Context(now: instant, actor: manager), db)
        }
    }
}
