import Domain
package import Kernel

/// All kinds of sheets, in the order in which a new registry needs them.
package enum SheetTargets {
    package static let all: [any SheetTarget] = [
        DivisionTarget(), MineTarget(), OrganisationTarget(), PersonTarget(), PostTarget(), HoldingTarget(),
        PlaceTarget(.places), PlaceTarget(.equipment), FactTarget(), HistoryTarget(), ChecklistTarget(),
    ]
    package static func named(_ name: String) -> (any SheetTarget)? { all.first { $0.kind.name == name } }

    /// What is known of every row beforehand: the mine of whoever works at one.
    package static func known(_ actor: Actor) -> [String: String] { actor.site.map { ["site": $0.text] } ?? [:] }
}
