package import Kernel

/// What can happen to a hidden danger.
package enum HiddenDangerEvent: DomainEvent {
    case reported(id: HiddenDanger.ID, site: SiteID, finding: Finding, by: PersonID, at: Instant)
    case registered(by: PersonID)
    case graded(HiddenDanger.Grade, stoppedArea: String?, reason: String?)
    case assigned(Assignment)
    case started(by: PersonID)
    case fixedOnTheSpot(Correction)
    case rectified(Correction)
    case accepted(Verdict)
    case rejected(Verdict)
    case closed(note: String?, at: Instant)
    case extensionRequested(Extension)
    case extensionDecided(Extension.Decision)
    case withdrawn(reason: String, at: Instant)
    case merged(into: HiddenDanger.ID, at: Instant)
    case commented(text: String)
    case photoAdded(DangerPhoto)
    case photoWithdrawn(PhotoHash, DangerPhoto.Withdrawal)

    package var name: String { "hidden-danger.\(verb)" }

    private var verb: String {
        switch self {
        case .reported: "reported"
        case .registered: "registered"
        case .graded: "graded"
        case .assigned: "assigned"
        case .started: "started"
        case .fixedOnTheSpot: "fixed-on-the-spot"
        case .rectified: "rectified"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .closed: "closed"
        case .extensionRequested: "extension-requested"
        case .extensionDecided: "extension-decided"
        case .withdrawn: "withdrawn"
        case .merged: "merged"
        case .commented: "commented"
        case .photoAdded: "photo-added"
        case .photoWithdrawn: "photo-withdrawn"
        }
    }
}
