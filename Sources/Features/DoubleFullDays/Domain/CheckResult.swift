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

    package enum Outcome: String, Codable, Sendable, CaseIterable {
        case ok, found, notApplicable = "not-applicable"
    }

    package init(
        number: Int, outcome: Outcome, note: String? = nil, danger: HiddenDangerID? = nil, seenAt: Instant? = nil,
        isScanned: Bool = false, cause: Finding.Cause? = nil, fix: String? = nil
    ) {
        (self.number, self.outcome, self.note, self.danger) = (number, outcome, note, danger)
        (self.seenAt, self.isScanned, self.cause, self.fix) = (seenAt, isScanned, cause, fix)
    }

    func check() throws(Refusal) {
        switch outcome {
        case .ok: break
        case .found: _ = try (note ?? "").stated(else: .findingUnsaid(number))
        case .notApplicable: _ = try (note ?? "").stated(else: .exclusionUnsaid(number))
        }
    }
}
