package import Kernel

extension Post.Kind {
    /// How far up the line it stands, on the scale of `Role.rank`; one above gives it.
    package var rank: Int {
        switch self {
        case .worker, .specialOperator, .technician, .other: 0
        case .teamLeader: 1
        case .sectionChief, .departmentHead, .dispatcher: 2
        case .safetyOfficer: 3
        case .safetyDirector, .productionDeputy, .safetyDeputy, .electromechanicalDeputy, .chiefEngineer,
            .deputyChiefEngineer:
            4
        case .mineHead, .legalRepresentative, .actualController: 5
        case .companyHead, .officeDeputy, .inspector, .postedSupervisor: 6
        case .officeHead: 7
        }
    }
}

extension Post {
    /// Why this actor may not give the post, or take it away; `nil` when they may. The administrator, who keeps the
    /// registry, enters what a document says.
    package func obstacle(toAppointmentBy actor: Actor) -> Refusal? {
        actor.role == .administrator || actor.role.rank > kind.rank ? nil : .appointedFromBelow
    }
}

extension Refusal {
    package static let appointedFromBelow = Refusal(
        "holding.appointed-from-below", kind: .forbidden, "岗位由上级任命：您的职务须高于该岗位，请由上级办理。",
        "A superior gives a post: yours has to stand above it. Ask somebody above to do this.")
    package static let appointsOneself = Refusal(
        "holding.appoints-oneself", kind: .forbidden, field: "person", "不能任命自己，请由上级办理。",
        "Nobody gives a post to themselves; ask somebody above.")
}
