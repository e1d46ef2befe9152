package import Database
package import Domain
package import Kernel

/// What of a sheet's thing is there already.
package enum SheetLook: Sendable {
    case new
    /// The fields as they are, in the spelling of the sheet.
    case known([String: String])
    case refused([SheetFlaw])
}

/// Where the things of a kind go. Whatever can be refused is refused by `look`, before the first write.
package protocol SheetTarget: Sendable {
    var kind: SheetKind { get }
    /// Whether this role keeps such things at all; whether it keeps this one is asked row by row.
    func isFor(_ role: Role) -> Bool
    /// `coming` are the keys that a dry run would have created by now.
    func look(_ record: SheetRecord, coming: Set<String>, _ db: Reader, _ context: Context) throws -> SheetLook
    func create(_ record: SheetRecord, _ db: Writer, _ context: Context) throws
    func amend(_ record: SheetRecord, _ db: Writer, _ context: Context) throws
}

/// All kinds of sheets, in the order in which a new registry needs them.
package enum SheetTargets {
    package static let all: [any SheetTarget] = [
        DivisionTarget(), MineTarget(), OrganisationTarget(), PersonTarget(), PostTarget(), HoldingTarget(),
        PlaceTarget(.places), PlaceTarget(.equipment), FactTarget(),
    ]
    package static func named(_ name: String) -> (any SheetTarget)? { all.first { $0.kind.name == name } }

    /// What is known of every row beforehand: the mine of whoever works at one.
    package static func known(_ actor: Actor) -> [String: String] { actor.site.map { ["site": $0.text] } ?? [:] }
}
