package import Kernel

extension ListedSupervision {
    /// Every act on a listing: its noun, from which phases, to which phase. `docs/states/listed-supervision.md` is drawn from it.
    package enum Act: String, Sendable, CaseIterable {
        case refusal, notice, plan, planReturn = "plan-return", planApproval = "plan-approval", progress
        case quarterlyReports = "quarterly-reports", elevation, application, acceptance, acceptanceRefusal =
            "acceptance-refusal", delisting

        package var from: [Phase] {
            switch self {
            case .refusal, .notice: [.proposed]
            case .plan: [.noticed]
            case .planReturn, .planApproval: [.planned]
            case .progress, .application: [.rectifying]
            case .quarterlyReports, .elevation: [.noticed, .planned, .rectifying, .applied]
            case .acceptance, .acceptanceRefusal: [.applied]
            case .delisting: [.accepted]
            }
        }

        package var to: Phase? {
            switch self {
            case .refusal: .declined
            case .notice, .planReturn: .noticed
            case .plan: .planned
            case .planApproval, .acceptanceRefusal: .rectifying
            case .application: .applied
            case .acceptance: .accepted
            case .delisting: .delisted
            case .progress, .quarterlyReports, .elevation: nil
            }
        }

        /// Whether the mine does it; all else is the authority's.
        package var isMines: Bool { [.plan, .progress, .quarterlyReports, .application].contains(self) }
    }

    package func allows(_ act: Act) -> Bool { act.from.contains(phase) }

    /// Why this actor may not do it, whatever is filled in; `nil` when they may.
    package func obstacle(to act: Act, by actor: Actor) -> Refusal? {
        if act.isMines {
            let isSigned = act == .quarterlyReports || act == .application
            return isSigned && actor.role != .mineManager ? .listingNeedsManager : nil
        }
        guard actor.role.isRegulator else { return .listingNeedsAuthority }
        if act == .elevation { return actor.role.rank > level.rank ? nil : .listingRaisedFromAbove }
        return actor.role.rank >= level.rank ? nil : .listingNeedsAuthority
    }

    func expect(_ act: Act, _ actor: Actor) throws(Refusal) {
        guard allows(act) else { throw .listingWrongPhase }
        if let obstacle = obstacle(to: act, by: actor) { throw obstacle }
    }
}

extension ListedSupervision.Phase {
    /// The phases that only the mine, or only the authority, leads on from.
    package static func awaiting(mine isMines: Bool) -> [Self] {
        let steps = ListedSupervision.Act.allCases.filter { $0.isMines == isMines && $0.to != nil }
        return allCases.filter { phase in steps.contains { $0.from.contains(phase) } }
    }
}
