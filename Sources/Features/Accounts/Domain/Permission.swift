package import Kernel

/// What a route asks for; which role holds it is this table and nothing else.
package enum Permission: String, Codable, Sendable, CaseIterable {
    case reportHiddenDanger, readHiddenDangers, gradeHiddenDanger, assignHiddenDanger, rectifyHiddenDanger
    case acceptHiddenDanger, closeHiddenDanger, withdrawHiddenDanger, requestExtension, decideExtension
    case mergeHiddenDanger, correctFinding, planMeasure
    case addPhoto, commentHiddenDanger, chooseGradingScheme, shareView
    case proposeListing, superviseListing, answerListing
    case sendInference, answerInference
    /// Orders to visit: who seals and opens them, and who reads what was opened.
    case orderVisit, readVisits

    case readDoubleFullDays, leadDoubleFullDay, walkRound, closeDoubleFullDay, keepChecklists
    case readPulses, answerPulse, replyPulse
    case readGoodPractices, proposeGoodPractice, publishGoodPractice, adoptGoodPractice
    case readViolations, recordViolation, answerViolation, measureViolation, refuseOrder, answerRefusal, publishRewards

    case importLists, readExports
    /// Everybody reads what they were told themselves.
    case readNotices
    case keepWebhooks
    case keepAccounts, delegateAuthority
    /// Everybody looks things up; who keeps what is further asked of `Keeper`.
    case readRegistry, keepRegistry, approveList

    package func isHeld(by role: Role) -> Bool {
        switch self {
        case .readRegistry, .readNotices: true
        case .keepAccounts: role == .administrator || role == .mineManager || role == .company || role.isRegulator
        case .delegateAuthority: Self.delegable.contains { $0.isHeld(by: role) }
        case .readExports: ![.worker, .teamLeader, .sectionChief, .safetyOfficer].contains(role)
        case .importLists, .keepRegistry:
            Self.safety.contains(role) || role == .company || role.isRegulator || role == .administrator
        case .keepWebhooks, .approveList: role == .mineManager || role == .safetyDirector
        case .readHiddenDangers, .readVisits: role != .administrator
        case .reportHiddenDanger, .withdrawHiddenDanger:
            Self.mine.contains(role) || role == .company || role.isRegulator
        case .rectifyHiddenDanger, .requestExtension, .correctFinding, .planMeasure: Self.mine.contains(role)
        case .superviseListing, .orderVisit: role.isRegulator
        case .answerListing: Self.safety.contains(role)
        case .sendInference: Self.safety.contains(role) || role == .company || role.isRegulator
        case .answerInference: Self.mine.contains(role) && role != .worker
        case .proposeListing: Self.safety.contains(role) || role == .company || role.isRegulator
        case .gradeHiddenDanger: Self.safety.contains(role) || role.isRegulator
        case .assignHiddenDanger, .closeHiddenDanger, .mergeHiddenDanger: Self.safety.contains(role)
        case .readDoubleFullDays, .readViolations: role != .administrator
        case .recordViolation, .answerViolation, .refuseOrder: Self.mine.contains(role)
        case .measureViolation: Self.safety.contains(role)
        case .answerRefusal, .publishRewards: role == .mineManager || role == .safetyDirector
        case .leadDoubleFullDay: Self.safety.contains(role)
        case .keepChecklists: Self.safety.contains(role) || role == .company
        case .walkRound: Self.mine.contains(role)
        case .closeDoubleFullDay, .replyPulse: role == .mineManager
        case .readPulses: role != .administrator
        case .answerPulse, .proposeGoodPractice: Self.mine.contains(role)
        case .readGoodPractices: role != .administrator
        case .publishGoodPractice, .adoptGoodPractice: Self.safety.contains(role)
        case .chooseGradingScheme:
            role == .safetyDirector || role == .mineManager || role == .company || role == .administrator
        case .shareView: Self.safety.contains(role) || role == .company || role.isRegulator
        case .addPhoto: Self.mine.contains(role) || role == .company || role.isRegulator
        case .commentHiddenDanger: role != .administrator
        case .acceptHiddenDanger: Self.safety.contains(role) || role == .sectionChief
        case .decideExtension:
            Self.safety.contains(role) || role == .sectionChief || role == .company || role.isRegulator
        }
    }

    private static let mine: Set<Role> = [
        .worker, .teamLeader, .sectionChief, .safetyOfficer, .safetyDirector, .mineManager,
    ]
    private static let safety: Set<Role> = [.safetyOfficer, .safetyDirector, .mineManager]
}
