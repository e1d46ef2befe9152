package import Kernel

/// What can happen to a listed supervision.
package enum ListedSupervisionEvent: DomainEvent {
    package static let schemaVersion = 1

    case proposed(id: ListedSupervisionID, danger: HiddenDangerID, site: SiteID, ListedSupervision.Proposal)
    case declined(reason: String, at: Instant)
    case noticed(ListedSupervision.Notice)
    case planSubmitted(ListedSupervision.Plan)
    case planReturned(reason: String)
    case planApproved(by: PersonID, at: Instant)
    case progressed(ListedSupervision.Progress)
    case quarterReported(ListedSupervision.QuarterReport)
    case raised(ListedSupervision.Raise)
    case appliedForAcceptance(String)
    case accepted(ListedSupervision.Acceptance)
    case refused(ListedSupervision.Acceptance)
    case delisted(note: String?, at: Instant)

    package var name: String { "\(ListedSupervision.kind).\(verb)" }

    private var verb: String {
        switch self {
        case .proposed: "proposed"
        case .declined: "declined"
        case .noticed: "noticed"
        case .planSubmitted: "plan-submitted"
        case .planReturned: "plan-returned"
        case .planApproved: "plan-approved"
        case .progressed: "progressed"
        case .quarterReported: "quarter-reported"
        case .raised: "raised"
        case .appliedForAcceptance: "applied-for-acceptance"
        case .accepted: "accepted"
        case .refused: "refused"
        case .delisted: "delisted"
        }
    }
}
