import Domain
import Kernel
import Store

/// A column of the board: where a danger stands in its life.
enum BoardColumn: String, CaseIterable, Sendable {
    case reported, graded, assigned, corrected, accepted, closed

    var phases: [HiddenDanger.Phase] {
        switch self {
        case .reported: [.reported, .registered]
        case .graded: [.graded]
        case .assigned: [.assigned, .rectifying]
        case .corrected: [.corrected]
        case .accepted: [.accepted, .reviewed]
        case .closed: [.closed]
        }
    }

    var title: Localized {
        switch self {
        case .reported: Localized("待定级", "To be graded")
        case .graded: Localized("待分派", "To be assigned")
        case .assigned: Localized("整改中", "Being rectified")
        case .corrected: Localized("待验收", "To be accepted")
        case .accepted: Localized("待销号", "To be closed")
        case .closed: Localized("已销号", "Closed")
        }
    }

    static func of(_ phase: HiddenDanger.Phase) -> BoardColumn? { allCases.first { $0.phases.contains(phase) } }
}

/// Where a card can go from where it is: by an act's form, or not, and why not.
struct BoardMove: Sendable {
    let to: BoardColumn
    let act: HiddenDanger.Act?
    let why: Refusal?

    /// The moves to every other column.
    static func all(_ authority: DangerAuthority) -> [BoardMove] {
        let danger = authority.danger
        return BoardColumn.allCases.filter { $0 != BoardColumn.of(danger.phase) }.map { column in
            let leading = HiddenDanger.Act.allCases.filter { $0.to.map(column.phases.contains) ?? false }
            let legal = leading.first { obstacle(to: $0, authority) == nil }
            if let legal { return BoardMove(to: column, act: legal, why: nil) }
            let nearest = leading.first { danger.allows($0) } ?? leading.first
            let why = nearest.flatMap { obstacle(to: $0, authority) }
            return BoardMove(to: column, act: nil, why: why ?? .wrongPhase)
        }
    }

    private static func obstacle(to act: HiddenDanger.Act, _ authority: DangerAuthority) -> Refusal? {
        let danger = authority.danger
        guard danger.allows(act) else { return .stepsBetween(danger.phase) }
        return authority.concerns(act) ? authority.obstacle(to: act) : .notPermitted
    }
}

extension Refusal {
    /// No act leads there from here.
    fileprivate static func stepsBetween(_ phase: HiddenDanger.Phase) -> Refusal {
        let name = HiddenDangerTexts.name(phase)
        return Refusal(
            "board.steps-between", kind: .conflict, "“\(name.zh)”的隐患不能直接到这一步，中间的步骤要先办理。",
            "A danger that is “\(name.en)” does not come there directly; the steps between come first.")
    }
}
