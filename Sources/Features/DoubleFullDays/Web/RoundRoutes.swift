import Database
import Domain
import Kernel
import Policy
import Store

/// A person's own round: the page, and what a phone sends.
struct RoundRoutes: Sendable {
    let book: RuleBook

    func add(to routes: Routes) {
        routes.page("double-full-days/:id/round", .walkRound, show)
        for act in [RoundActs.walks, RoundActs.result] {
            routes.act(act, on: "double-full-days/:id", again: show, answer: .walked, perform: walk)
        }
        RuleCheckRoutes().add(to: routes)
        routes.act(RoundActs.part, on: "double-full-days/:id", again: show, answer: .doubleFullDay) { command, doing in
            guard let id = DoubleFullDayID(doing.id) else { throw Refusal.unknownCampaign }
            var done = Done(try DoubleFullDayStore.takePart(command, on: id, in: doing.context, doing.db))
            done.page = "\(done.href)/round"
            return done
        }
    }

    @Sendable private func show(_ reading: Reading) throws -> HTML { try RoundPage(reading, book).html }

    @Sendable private func walk(_ batch: RoundActs.Batch, _ doing: Doing) throws -> Done<DoubleFullDayStore.Walked> {
        guard let id = DoubleFullDayID(doing.id) else { throw Refusal.unknownCampaign }
        let results = batch.results.map { RuleTexts.said($0, in: doing.visit.language) }
        let command = WalkRound(results, rules: try DoubleFullDayRules(book, on: doing.context.today))
        // A finding is never held up by a rule that is missing: then it is only not compared with what was closed before.
        let rules = try? HiddenDangerRules(book, on: doing.context.today)
        let walked = try DoubleFullDayStore.walk(
            command, on: id, showing: batch.photos, dangers: rules, fresh: { .fresh(at: doing.visit.now) },
            in: doing.context, doing.db)
        let address = "/double-full-days/\(id)"
        return Done(kept: walked, version: nil, href: address, page: "\(address)/round")
    }
}
