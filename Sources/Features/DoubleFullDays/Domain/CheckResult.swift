package import Kernel

/// What somebody saw of one item.
package struct CheckResult: Codable, Hashable, Sendable {
    package let number: Int
    package let outcome: Outcome
    /// What was found, or why it does not apply.
    package let note: String?
    /// The danger that the finding became.
    package var danger: HiddenDangerID?
    /// When, by the clock of the phone.
    package let seenAt: Instant?
    /// Whether the label of the item was scanned.
    package let isScanned: Bool
    package let cause: Finding.Cause?
    /// What was done about it at once.
    package let fix: String?
    /// What was said of the lines of the checklists; results of the first version have none.
    package let marks: [CheckMark]?
    /// What was answered of a management rule.
    package let rule: RuleCheck?

    /// More than the lists of one item have.
    package static let mostMarks = 90

    package enum Outcome: String, Codable, Sendable, CaseIterable {
        case ok, found, notApplicable = "not-applicable"
    }

    package init(
        number: Int, outcome: Outcome, note: String? = nil, danger: HiddenDangerID? = nil, seenAt: Instant? = nil,
        isScanned: Bool = false, cause: Finding.Cause? = nil, fix: String? = nil, marks: [CheckMark] = [],
        rule: RuleCheck? = nil
    ) {
        (self.number, self.outcome, self.note, self.danger) = (number, outcome, note, danger)
        (self.seenAt, self.isScanned, self.cause, self.fix) = (seenAt, isScanned, cause, fix)
        self.marks = marks.isEmpty ? nil : marks.settled
        self.rule = rule
    }

    func check(_ draw: RuleDraw?, today: Day) throws(Refusal) {
        if let draw, let rule {
            try rule.check(number, outcome, draw, today: today)
        } else if draw != nil, outcome == .ok {
            throw .ruleUnanswered(number)
        } else if rule != nil, draw == nil {
            throw .notDrawn(number)
        }
        switch outcome {
        case .ok: if let bad = marks?.first(where: { !$0.isGood }) { throw .lineNotInOrder(number, bad.line) }
        case .found: _ = try (note ?? "").stated(else: .findingUnsaid(number))
        case .notApplicable: _ = try (note ?? "").stated(else: .exclusionUnsaid(number))
        }
    }
}

extension CheckResult {
    /// The same with what was found.
    package func noted(_ note: String) -> CheckResult {
        CheckResult(
            number: number, outcome: outcome, note: note, danger: danger, seenAt: seenAt, isScanned: isScanned,
            cause: cause,
            fix: fix, marks: marks ?? [], rule: rule)
    }
}
