import Database
package import Domain
import Kernel
import Store

extension CheckResult {
    /// The same with a good answer to all that was drawn for a rule, where nothing was answered.
    package func answering(_ draw: RuleDraw) -> CheckResult {
        guard outcome == .ok, rule == nil else { return self }
        let answers = RuleCheck(
            isInForce: true, revisedOn: Day(daysSinceEpoch: 20_000),
            people: draw.people.map { .init(number: $0, verdict: .good) },
            records: draw.records.map { .init(number: $0, verdict: .good) })
        return CheckResult(
            number: number, outcome: outcome, note: note, seenAt: seenAt, isScanned: isScanned, marks: marks ?? [],
            rule: answers)
    }
}

extension MineWorld {
    /// What was drawn for an item of mine 1's campaign.
    package func draw(of item: Int) async throws -> RuleDraw? {
        try await store.read { try DoubleFullDayStore.draws(of: [item], in: Self.campaign, $0)[item] }
    }

    /// Rules that are said to be in order are answered for.
    func answering(_ results: [CheckResult]) async throws -> [CheckResult] {
        let numbers = results.map(\.number)
        let draws = try await store.read { try DoubleFullDayStore.draws(of: numbers, in: Self.campaign, $0) }
        return results.map { result in draws[result.number].map(result.answering) ?? result }
    }
}
