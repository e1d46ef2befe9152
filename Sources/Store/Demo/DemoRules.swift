import Domain
import Kernel

extension DemoDay {
    /// A management rule that was looked at: those who were drawn were asked, and at times somebody did not know it.
    func asked(_ result: CheckResult, _ draw: RuleDraw) -> CheckResult {
        guard result.outcome == .ok else { return result }
        let isUnknown = (draw.item + mine + number) % 3 == 0 && draw.people.count > 1
        let people = draw.people.enumerated().map { index, number in
            RuleCheck.Answer(
                number: number, verdict: isUnknown && index < 2 ? .bad : .good,
                note: isUnknown && index == 0 ? "说不出本岗位的要求" : nil)
        }
        let records = draw.records.enumerated().map { index, number in
            RuleCheck.Answer(number: number, verdict: index == 2 ? .open : .good)
        }
        let rule = RuleCheck(
            isInForce: true, revisedOn: held.adding(days: -120 - draw.item % 200), people: people, records: records)
        guard isUnknown else { return result.answered(.ok, rule) }
        return result.answered(.found, rule, note: "抽问 \(people.count) 人，2 人不知晓本制度")
    }
}

extension CheckResult {
    fileprivate func answered(_ outcome: Outcome, _ rule: RuleCheck, note: String? = nil) -> CheckResult {
        CheckResult(
            number: number, outcome: outcome, note: note, seenAt: seenAt, cause: outcome == .found ? .management : nil,
            rule: rule)
    }
}
