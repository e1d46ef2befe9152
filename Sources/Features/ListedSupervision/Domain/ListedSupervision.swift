package import Kernel

/// A major danger listed by an authority (挂牌督办): nothing is produced there until it is gone, progress is reported,
/// each quarter's report is signed, and the authority itself accepts and takes it off the list.
package struct ListedSupervision: Identifiable, Evolving {
    package typealias ID = ListedSupervisionID
    package static let kind = "listed-supervision"

    package let id: ID
    package let danger: HiddenDangerID
    package let site: SiteID
    package let proposal: Proposal
    package private(set) var phase: Phase = .proposed
    /// The level that supervises: county, prefecture or province.
    package private(set) var level: Role
    package private(set) var notice: Notice?
    package private(set) var plan: Plan?
    package private(set) var progress: [Progress] = []
    package private(set) var quarters: [QuarterReport] = []
    package private(set) var raises: [Raise] = []
    package private(set) var application: String?
    package private(set) var acceptances: [Acceptance] = []
    package private(set) var endedAt: Instant?
    package private(set) var endNote: String?

    package enum Phase: String, Codable, Sendable, CaseIterable {
        case proposed, noticed, planned, rectifying, applied, accepted, delisted, declined

        package var isEnded: Bool { self == .delisted || self == .declined }
    }

    package init(id: ID, danger: HiddenDangerID, site: SiteID, proposal: Proposal) {
        (self.id, self.danger, self.site, self.proposal) = (id, danger, site, proposal)
        level = proposal.level
    }
}

extension ListedSupervision {
    package static func founded(by event: ListedSupervisionEvent) -> ListedSupervision? {
        guard case .proposed(let id, let danger, let site, let proposal) = event else { return nil }
        return ListedSupervision(id: id, danger: danger, site: site, proposal: proposal)
    }

    package mutating func apply(_ event: ListedSupervisionEvent) {
        switch event {
        case .proposed: phase = .proposed
        case .declined(let reason, let at): (phase, endNote, endedAt) = (.declined, reason, at)
        case .noticed(let notice): (phase, self.notice, level) = (.noticed, notice, notice.level)
        case .planSubmitted(let plan): (phase, self.plan) = (.planned, plan)
        case .planReturned(let reason):
            phase = .noticed
            plan?.returned = reason
        case .planApproved(let by, let at):
            phase = .rectifying
            plan?.approve(by: by, at: at)
        case .progressed(let step): progress.append(step)
        case .quarterReported(let report): quarters.append(report)
        case .raised(let raise): (level, raises) = (raise.to, raises + [raise])
        case .appliedForAcceptance(let text): (phase, application) = (.applied, text)
        case .accepted(let acceptance): (phase, acceptances) = (.accepted, acceptances + [acceptance])
        case .refused(let acceptance): (phase, acceptances) = (.rectifying, acceptances + [acceptance])
        case .delisted(let note, let at): (phase, endNote, endedAt) = (.delisted, note, at)
        }
    }
}
