package import Kernel

extension Role {
    /// The role that stands at a rank of the line.
    package static func standing(at rank: Int) -> Role? { allCases.first { $0.rank == rank && $0 != .administrator } }

    /// Who is told instead where nobody holds the role. Regulators do not stand in for a mine's own people.
    package var next: Role? {
        guard self != .company, self != .administrator else { return nil }
        return Role.standing(at: rank + 1)
    }
}
