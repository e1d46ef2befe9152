package import Kernel

/// What a person is to the matter: the reason to be told.
package enum Party: String, Codable, Sendable, CaseIterable {
    case reporter, assignee, formerAssignee = "former-assignee", rectifier, measureOwner = "measure-owner"
    case leader, acceptor, extensionAsker = "extension-asker", extensionDecider = "extension-decider"
    case earlierAcceptor = "earlier-acceptor", mentioned
    case webhookKeeper = "webhook-keeper"
    case safetyOffice = "safety-office", safetyDirector = "safety-director", mineManager = "mine-manager"
    case company, authority

    /// The role that is this party whoever the matter concerns; `nil` where the matter says who it is.
    package var role: Role? {
        switch self {
        case .safetyOffice: .safetyOfficer
        case .safetyDirector: .safetyDirector
        case .mineManager: .mineManager
        case .company: .company
        case .authority: .county
        case .reporter, .assignee, .formerAssignee, .rectifier, .measureOwner, .leader, .acceptor, .extensionAsker,
            .extensionDecider, .earlierAcceptor, .mentioned, .webhookKeeper:
            nil
        }
    }
}

/// Who a party is in one matter: somebody named, whoever leads somebody, or whoever holds a role over the site.
package enum Receiver: Hashable, Sendable {
    case person(PersonID)
    case leader(of: PersonID)
    case role(Role)
}
