import Domain
import Kernel
import Store

/// What a visitor may do with one danger now, and why not; the page, the board and acts on several ask it alike.
struct DangerAuthority: Sendable {
    let danger: HiddenDanger
    let rules: HiddenDangerRules?
    let visit: Visit
    /// Why the correction is not this visitor's to judge although the danger itself would let them.
    private let verdict: Refusal?

    init(_ danger: HiddenDanger, _ rules: HiddenDangerRules?, verdict: Refusal? = nil, _ visit: Visit) {
        (self.danger, self.rules, self.verdict, self.visit) = (danger, rules, verdict, visit)
    }

    init(_ danger: HiddenDanger, _ rules: HiddenDangerRules?, _ reading: Reading) throws {
        let verdict =
            danger.allows(.acceptance)
            ? try HiddenDangerStore.obstacle(toVerdictOn: danger, in: reading.visit.context, reading.db) : nil
        self.init(danger, rules, verdict: verdict, reading.visit)
    }

    /// Whether the act belongs to this danger and to this visitor at all.
    func concerns(_ act: HiddenDanger.Act) -> Bool {
        danger.concerns(visit.actor, act) && HiddenDangerAct.of(act).permission.map(visit.may) ?? true
    }

    /// Why the act cannot be done now; `nil` when only its answers can be wrong.
    func obstacle(to act: HiddenDanger.Act) -> Refusal? {
        if [.acceptance, .rejection].contains(act), let verdict { return verdict }
        return rules.flatMap { danger.obstacle(to: act, by: visit.actor, on: visit.context.today, $0) }
    }
}
