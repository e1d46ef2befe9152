package import Kernel

/// Founds a danger; the smallest report says only what was seen.
package struct ReportHiddenDanger: Sendable {
    package let id: HiddenDanger.ID
    package let site: SiteID
    package let finding: Finding
    /// Within how many days the same thing again is a recurrence; `nil` where that is not asked.
    package let rules: HiddenDangerRules?

    package init(id: HiddenDanger.ID, site: SiteID, finding: Finding, rules: HiddenDangerRules? = nil) {
        (self.id, self.site, self.finding, self.rules) = (id, site, finding, rules)
    }

    package func decide(in context: Context) throws(Refusal) -> HiddenDangerEvent {
        try finding.check()
        guard finding.foundBy.isOfficial || !context.actor.role.isRegulator else { throw .foundByRegulator }
        return .reported(id: id, site: site, finding: finding, by: context.actor.person, at: context.now)
    }
}

/// Corrects the facts before they are graded; who found it, and that it was a near miss, cannot be changed.
package struct CorrectFinding: Command {
    package let finding: Finding
    package let reason: String
    package let rules: HiddenDangerRules?

    package init(_ finding: Finding, reason: String, rules: HiddenDangerRules? = nil) {
        (self.finding, self.reason, self.rules) = (finding, reason, rules)
    }

    package var places: [PlaceID] { finding.places }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        try danger.expect(.facts)
        guard danger.reportedBy == context.actor.person || context.actor.role.rank >= Role.safetyOfficer.rank
        else { throw .notPermitted }
        let finding = finding.keepingOrigin(of: danger.finding)
        try finding.check()
        return [.findingCorrected(finding, reason: try reason.stated())]
    }
}

extension Finding {
    func check() throws(Refusal) {
        guard !what.isBlank else { throw .nothingSaid }
        guard texts.allSatisfy(\.fits) else { throw .tooLong }
    }
}

extension String {
    /// Whether it says nothing: only white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// The text itself when it says something and fits.
    func stated(else refusal: Refusal = .reasonMissing) throws(Refusal) -> String {
        guard !isBlank else { throw refusal }
        guard fits else { throw .tooLong }
        return self
    }
}

extension String? {
    func fitting() throws(Refusal) -> String? {
        guard self?.fits ?? true else { throw .tooLong }
        return self.flatMap { $0.isBlank ? nil : $0 }
    }
}
