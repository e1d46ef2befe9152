package import Kernel

/// By what statistics divide the dangers, as an address says it.
package enum DangerDivision: String, Sendable, CaseIterable {
    case month, grade, state, mine, place, system, cause, source, specialty
    /// The unit that the responsible person belongs to, and the one that whoever reported belongs to.
    case team, finders
    case person, approver

    /// The kept facet from which it is read.
    package var facet: DangerFacet {
        switch self {
        case .month, .mine: .whole
        case .state: .state
        case .grade: .grade
        case .place: .place
        case .system: .system
        case .cause: .cause
        case .source: .source
        case .specialty: .specialty
        case .team, .person: .person
        case .finders: .reporter
        case .approver: .approver
        }
    }

    /// Whether every danger has a key, so that all lines together give the total.
    package var isComplete: Bool { [.month, .mine, .state, .source, .finders].contains(self) }

    /// Who stands by name in a table is told to those who lead safety work, and above the mine to nobody but of approvers.
    package static func offered(to actor: Actor) -> [DangerDivision] {
        allCases.filter { division in
            switch division {
            case .mine: actor.site == nil
            case .person: actor.role.rank >= Role.safetyOfficer.rank && !actor.role.isRegulator
            case .approver: actor.role.rank >= Role.safetyOfficer.rank
            default: true  // all others name nobody
            }
        }
    }
}
