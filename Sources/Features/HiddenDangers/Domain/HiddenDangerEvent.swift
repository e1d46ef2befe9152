package import Kernel

/// What can happen to a hidden danger. A field that comes later is optional, so that old records are read for ever.
package enum HiddenDangerEvent: DomainEvent {
    /// Written into every new record; records without it are of version 1.
    package static let schemaVersion = 2

    case reported(id: HiddenDangerID, site: SiteID, finding: Finding, by: PersonID, at: Instant)
    /// What another register tells, recorded when it was brought in and not before.
    case imported(ImportedDanger)
    case registered(by: PersonID)
    case findingCorrected(Finding, reason: String)
    case reviewed(lesson: String, by: PersonID)
    case graded(
        HiddenDanger.Grade, stoppedArea: String?, reason: String?, by: PersonID? = nil, role: Role? = nil,
        name: String? = nil, clause: String? = nil, scheme: String? = nil)
    case majorReported(MajorReport)
    case assigned(Assignment)
    case reassigned(to: PersonID, reason: String, by: PersonID, role: Role, at: Instant)
    case entrusted(to: PersonID, reason: String, by: PersonID, at: Instant)
    case started(by: PersonID)
    case measureAdded(Measure)
    case measureDone(number: Int, Measure.Done)
    case fixedOnTheSpot(Correction)
    case rectified(Correction)
    case accepted(Verdict)
    case rejected(Verdict)
    case closed(note: String?, at: Instant, untouched: [Measure.Factor: String]? = nil)
    case extensionRequested(Extension)
    case extensionDecided(Extension.Decision)
    case withdrawn(reason: String, at: Instant)
    case merged(into: HiddenDangerID, at: Instant)
    case duplicateTaken(HiddenDangerID)
    case recurred(Recurrence)
    case recurredAs(HiddenDangerID)
    case recurrenceAcknowledged(by: PersonID)
    case listed(ListingMark)
    case delisted(at: Instant)
    case commented(text: String, mentioned: [PersonID]? = nil)
    case photoAdded(DangerPhoto)
    case photoWithdrawn(PhotoHash, DangerPhoto.Withdrawal)

    package var name: String { "\(HiddenDanger.kind).\(verb)" }

    private var verb: String {
        switch self {
        case .reported: "reported"
        case .imported: "imported"
        case .registered: "registered"
        case .findingCorrected: "facts-corrected"
        case .reviewed: "reviewed"
        case .graded: "graded"
        case .majorReported: "major-reported"
        case .assigned: "assigned"
        case .reassigned: "reassigned"
        case .entrusted: "entrusted"
        case .started: "started"
        case .measureAdded: "measure-added"
        case .measureDone: "measure-done"
        case .fixedOnTheSpot: "fixed-on-the-spot"
        case .rectified: "rectified"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .closed: "closed"
        case .extensionRequested: "extension-requested"
        case .extensionDecided: "extension-decided"
        case .withdrawn: "withdrawn"
        case .merged: "merged"
        case .duplicateTaken: "duplicate-taken"
        case .recurred: "recurred"
        case .recurredAs: "recurred-as"
        case .recurrenceAcknowledged: "recurrence-acknowledged"
        case .listed: "listed"
        case .delisted: "delisted"
        case .commented: "commented"
        case .photoAdded: "photo-added"
        case .photoWithdrawn: "photo-withdrawn"
        }
    }
}
