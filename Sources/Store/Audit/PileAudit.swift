package import Database

/// Counts that are kept with every write: how a full recount proves them, and how they are made anew.
package struct PileAudit: Sendable {
    /// What is counted, in a few words.
    package let name: String
    /// The counts that differ from a full recount.
    package let differences: @Sendable (Reader) throws -> [String]
    package let rebuild: @Sendable (Writer) throws -> Void

    init(
        _ name: String, differences: @escaping @Sendable (Reader) throws -> [String],
        rebuild: @escaping @Sendable (Writer) throws -> Void
    ) {
        (self.name, self.differences, self.rebuild) = (name, differences, rebuild)
    }
}

extension Audits {
    package static let piles = [DangerPileAudit.audit, DangerTallies.audit]

    /// Makes all kept counts anew where one differs; answers what differed.
    package static func rebuildPiles(_ db: Writer) throws -> [String] {
        try piles.flatMap { pile in
            let differences = try pile.differences(db)
            if !differences.isEmpty { try pile.rebuild(db) }
            return differences.map { "\(pile.name): \($0)" }
        }
    }
}
