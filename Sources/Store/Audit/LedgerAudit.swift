package import Database
package import Kernel
import Ledger

/// How one kind of row is checked against the ledger: what the payloads of a subject fold to must be what its row says.
///
/// A feature gives one for each kind of subject that it records and lists it in `Audits.all`.
package struct LedgerAudit: Sendable {
    /// What a row says, field by field; two that differ are told by the names of the fields that do.
    package typealias Saying = [String: String]

    /// What records of an earlier version did not say: whatever the row holds is right.
    package static let unsaid = "\u{0}"

    /// The word before the slash of a record's subject, e.g. `hidden-danger`.
    package let kind: String
    /// How many rows there are.
    let rows: SQL
    /// What the row of this id says; `nil` when there is none.
    let row: @Sendable (_ id: String, Reader) throws -> Saying?
    /// What it must say, from its payloads, oldest first.
    let fold: @Sendable ([Payload]) throws -> Saying

    /// `rows` answers one row with the column `n`.
    package init(
        _ kind: String, rows: SQL, row: @escaping @Sendable (_ id: String, Reader) throws -> Saying?,
        fold: @escaping @Sendable ([Payload]) throws -> Saying
    ) {
        (self.kind, self.rows, self.row, self.fold) = (kind, rows, row, fold)
    }

    /// What one record of the ledger names by hash only.
    package struct Payload: Sendable {
        package let subject: String
        package let number: Int
        package let site: String
        package let seq: Int
        package let type: String
        package let body: String
        package let claimedAt: Instant
        let hash: String
        let salt: [UInt8]
        /// The size of the checkpoint that its record names as seen.
        let beacon: Int?

        var isSealed: Bool { PayloadSeal.hash(salt: salt, payload: Array(body.utf8)) == hash }
    }
}
