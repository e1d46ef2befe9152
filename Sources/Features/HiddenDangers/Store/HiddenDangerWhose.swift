import Database
import Domain
import Kernel

/// Whose work is meant.
enum Whose: Equatable {
    case own, everybodys
    case branch(path: String)

    /// Whoever answers for the whole site, or for many, sees everybody's; a section chief the section's.
    init(_ actor: Actor, isThroughTeam: Bool, _ db: Reader) throws {
        if actor.site == nil {
            self = .everybodys
        } else if !isThroughTeam {
            self = .own
        } else {
            self =
                actor.role.rank >= Role.safetyOfficer.rank
                ? .everybodys : .branch(path: try RegistryStore.path(actor.organisation, db))
        }
    }

    func condition(_ column: SQL, _ actor: Actor) -> SQL {
        switch self {
        case .own: "hidden_danger.\(column) = \(actor.person)"
        case .everybodys: "1 = 1"
        case .branch(let path):
            "hidden_danger.\(column) IN (SELECT person.id FROM person WHERE person.path >= \(path) AND person.path < \(path + "~"))"
        }
    }
}
