package import Database
package import Domain
package import Kernel
package import Policy

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
    /// The same target with the rules in force, for things that are compared with what the product supplies.
    func reading(_ book: RuleBook) -> any SheetTarget
}

extension SheetTarget {
    package func reading(_ book: RuleBook) -> any SheetTarget { self }
}
