package import Kernel

/// A batch of results of one person: every item counts once, whoever sees it again.
package struct WalkRound: Sendable {
    /// As many as one request brings.
    package static let most = 500
    package let results: [CheckResult]
    package let rules: DoubleFullDayRules

    package init(_ results: [CheckResult], rules: DoubleFullDayRules) { (self.results, self.rules) = (results, rules) }

    /// What is known of an item before the batch.
    package struct Standing: Sendable {
        package let place: String
        /// Somebody has looked at it, or it was declared not applicable.
        package let isSettled: Bool
        /// What this same person said of it before.
        package let said: Said?
        /// What was drawn to check it by, where it is a management rule.
        package let draw: RuleDraw?

        package init(place: String, isSettled: Bool, said: Said? = nil, draw: RuleDraw? = nil) {
            (self.place, self.isSettled, self.said, self.draw) = (place, isSettled, said, draw)
        }
    }

    package struct Said: Hashable, Sendable {
        package let outcome: CheckResult.Outcome
        package let note: String?

        package init(outcome: CheckResult.Outcome, note: String?) { (self.outcome, self.note) = (outcome, note) }
    }

    package func decide(
        on day: DoubleFullDay, items: [Int: Standing], in context: Context
    ) throws(Refusal) -> Walk {
        guard (1...Self.most).contains(results.count) else { throw .walkEmpty }
        guard context.now >= context.zone.start(of: day.heldOn) else { throw .walkedBeforeTheDay(day.heldOn) }
        var (fresh, doubled, seen): ([CheckResult], [CheckResult], [Int: Said]) = ([], [], [:])
        for result in results {
            guard let item = items[result.number] else { throw .itemUnknown(result.number) }
            try result.check(item.draw, today: context.today)
            let said = Said(outcome: result.outcome, note: result.note)
            guard (seen[result.number] ?? item.said) != said else { continue }
            if item.isSettled || seen[result.number] != nil {
                doubled.append(result)
            } else {
                fresh.append(result)
            }
            seen[result.number] = said
        }
        return Walk(
            results: fresh, doubled: doubled, doubts: doubts(of: fresh, items, on: day, in: context), at: context.now)
    }

    /// Quicker than anybody walks from place to place, or at an hour that is not the day's.
    private func doubts(
        of results: [CheckResult], _ items: [Int: Standing], on day: DoubleFullDay, in context: Context
    ) -> [CheckRound.Doubt] {
        let timed = results.compactMap { result in result.seenAt.map { (result.number, $0) } }.sorted { $0.1 < $1.1 }
        let hasty = zip(timed, timed.dropFirst()).filter { earlier, later in
            items[earlier.0]?.place != items[later.0]?.place
                && later.1.milliseconds - earlier.1.milliseconds < Int64(rules.secondsBetweenPlaces) * 1_000
        }.map { $0.1.0 }
        let start = context.zone.start(of: day.heldOn)
        let outside = timed.filter { $0.1 < start || $0.1 > context.now.adding(hours: 1) }.map(\.0)
        return [(CheckRound.Doubt.Kind.pace, hasty), (.outsideTheDay, outside)].filter { !$0.1.isEmpty }.map {
            CheckRound.Doubt(kind: $0.0, items: $0.1)
        }
    }
}
