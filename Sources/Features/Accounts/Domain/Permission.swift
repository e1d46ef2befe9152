package import Kernel

/// What a route asks for; which role holds it is this table and nothing else.
package enum Permission: String, Sendable, CaseIterable {
    case reportHiddenDanger, readHiddenDangers, gradeHiddenDanger, assignHiddenDanger, rectifyHiddenDanger
    case acceptHiddenDanger, closeHiddenDanger, withdrawHiddenDanger, requestExtension, decideExtension

    package func isHeld(by role: Role) -> Bool {
        switch self {
        case .readHiddenDangers: role != .administrator
        case .reportHiddenDanger, .rectifyHiddenDanger, .requestExtension: Self.mine.contains(role)
        case .gradeHiddenDanger, .assignHiddenDanger, .closeHiddenDanger, .withdrawHiddenDanger: Self.safety.contains(role)
        case .acceptHiddenDanger, .decideExtension: Self.safety.contains(role) || role == .sectionChief
        }
    }

    private static let mine: Set<Role> = [
        .worker, .teamLeader, .sectionChief, .safetyOfficer, .safetyDirector, .mineManager,
    ]
    private static let safety: Set<Role> = [.safetyOfficer, .safetyDirector, .mineManager]
}
