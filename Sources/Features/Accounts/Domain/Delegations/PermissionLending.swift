package import Kernel

extension Permission {
    /// What may be delegated: decisions of daily safety work. Accounts, registers and what the law asks of one person
    /// stay with their holder.
    package static let delegable: [Permission] = [
        .gradeHiddenDanger, .assignHiddenDanger, .acceptHiddenDanger, .closeHiddenDanger, .mergeHiddenDanger,
        .decideExtension,
    ]

    /// What whoever acts for another needs to see, and what both may do anyway.
    private static let implied: Set<Permission> = [.readHiddenDangers, .readRegistry, .readNotices]

    package func isCovered(by principal: Principal) -> Bool {
        principal.permissions.contains(rawValue) || Self.implied.contains(self)
    }

    /// Why it is not there while acting for another: delegations are not handed on, and cover what they name.
    package func refusal(actingFor principal: Principal) -> Refusal {
        self == .delegateAuthority ? .delegationOfDelegation : .delegationLacks(principal.name)
    }
}

extension Actor {
    /// Whether they may: by their role, and within the delegation when they act for another.
    package func may(_ permission: Permission) -> Bool {
        permission.isHeld(by: role) && actingFor.map(permission.isCovered) ?? true
    }
}
