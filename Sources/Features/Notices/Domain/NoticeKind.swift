/// Every kind of notice of every feature. A new feature adds its kinds here and its rules beside its entity.
package enum NoticeKind: String, Codable, Sendable, CaseIterable {
    case reported, gradedMajor = "graded-major"
    case assigned, takenOff = "taken-off", entrusted, measureGiven = "measure-given", rejected
    case askedToVerify = "asked-to-verify", extensionAsked = "extension-asked", extensionDecided = "extension-decided"
    case recurred, accepted, dealtWith = "dealt-with", commented, mentioned
    case listingProposed = "listing-proposed", listingIssued = "listing-issued", listingAnswered = "listing-answered"
    case listingSubmitted = "listing-submitted"
    case campaignOpened = "campaign-opened", campaignMoved = "campaign-moved"
    case dueSoon = "due-soon", overdue, verificationDue = "verification-due"
    case verificationOverdue = "verification-overdue", escalated
    case webhookStopped = "webhook-stopped"

    /// What a person can switch on and off as one.
    package enum Group: String, Codable, Sendable, CaseIterable {
        case work, decisions, deadlines, escalations, major, outcomes, comments, supervision
    }

    package var group: Group {
        switch self {
        case .assigned, .takenOff, .entrusted, .measureGiven, .rejected, .extensionDecided, .campaignOpened,
            .campaignMoved:
            .work
        case .reported, .askedToVerify, .extensionAsked, .recurred: .decisions
        case .accepted, .dealtWith: .outcomes
        case .commented, .mentioned: .comments
        case .gradedMajor: .major
        case .dueSoon, .overdue, .verificationDue, .verificationOverdue: .deadlines
        case .escalated: .escalations
        case .listingProposed, .listingIssued, .listingAnswered, .listingSubmitted: .supervision
        case .webhookStopped: .outcomes
        }
    }

    /// Whether the receiver confirms to have seen it, for others to rely on.
    package var asksAcknowledgement: Bool {
        switch self {
        case .assigned, .entrusted, .measureGiven, .rejected, .gradedMajor, .listingIssued, .overdue,
            .verificationOverdue, .escalated:
            true
        case .reported, .takenOff, .askedToVerify, .extensionAsked, .extensionDecided, .recurred, .accepted,
            .dealtWith, .commented, .mentioned, .listingProposed, .listingAnswered, .listingSubmitted, .dueSoon,
            .verificationDue, .campaignOpened, .campaignMoved, .webhookStopped:
            false
        }
    }

    /// Why nobody can switch a kind off.
    package enum Necessity: String, Codable, Sendable, CaseIterable {
        /// The receiver acknowledges it, and others rely on that.
        case acknowledged
        /// Somebody cannot go on before the receiver has decided.
        case awaited
    }

    /// `nil` where a person may choose not to be told.
    package var necessity: Necessity? {
        if asksAcknowledgement { return .acknowledged }
        return self == .askedToVerify || self == .extensionAsked ? .awaited : nil
    }
}
